// Whether `me` reads `ask`, asked by `writer`: once shared, it is read like an entry written at that moment.
// `from` is the same as in perimeter/entry.
// @fragment
(me = writer OR (ask.state <> 'DRAFT' AND from <= ask.sharedAt))
