// Follows perimeter/written and keeps the newest entries behind the cursor. ORDER BY names all columns of
// the index: only then is the order read from the index, and no further than the limit.
// @fragment
AND entry.writtenAt <= coalesce($before, 9007199254740991) // later than any moment
WITH entry, entry.id AS id, entry.writtenAt AS at
WHERE
// @include request/before
RETURN entry ORDER BY entry.project DESC, entry.writer DESC, entry.forMe DESC, at DESC, id DESC LIMIT $limit
