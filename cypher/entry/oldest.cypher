// Follows perimeter/written and keeps the oldest entries in front of the cursor. ORDER BY names all columns of
// the index: only then is the order read from the index, and no further than the limit.
// @fragment
AND entry.writtenAt >= coalesce($fromAt, 0)
WITH entry, entry.id AS id, entry.writtenAt AS at
WHERE
// @include request/from
RETURN entry ORDER BY entry.project, entry.writer, entry.forMe, at, id LIMIT $limit
