// The entries that `me` reads of a part (perimeter/parts), found by an index seek. Entries that may not be
// read are not walked, so time does not reveal them, and the length of the logbook does not matter.
// @fragment
MATCH (entry:Entry)
USING INDEX SEEK entry:Entry(project, writer, forMe, writtenAt, id)
WHERE entry.id IS NOT NULL AND // a composite index is used only if the query names all its properties
// @include perimeter/entry
