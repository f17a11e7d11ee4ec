// Ends a search by perimeter/written: the newest of them, behind the last item of the page before. In the order of the index, which
// has to be named whole; only so is it read from there, and no further than the limit.
// @fragment
AND entry.writtenAt <= coalesce($before, 9007199254740991) // the end of time
WITH entry, entry.id AS id, entry.writtenAt AS at
WHERE
// @include request/before
RETURN entry ORDER BY entry.project DESC, entry.writer DESC, entry.forMe DESC, at DESC, id DESC LIMIT $limit
