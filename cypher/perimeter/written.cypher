// The entries that `me` reads of a part (perimeter/parts), found by the index: what may not be read is not walked, so it costs no
// time that would betray it, and neither does how long the logbook is.
// @fragment
MATCH (entry:Entry)
USING INDEX SEEK entry:Entry(project, writer, forMe, writtenAt, id)
WHERE entry.id IS NOT NULL AND // a composite index serves only where all of its properties are asked for
// @include perimeter/entry
