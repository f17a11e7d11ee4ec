// Whether `me` reads `ask`, which `writer` asks: once shared, like an entry written at that moment. `from` as in perimeter/entry.
// @fragment
(me = writer OR (ask.state <> 'DRAFT' AND from <= ask.sharedAt))
