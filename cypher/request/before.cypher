// Where a page sorted by a moment, the latest first, begins: behind the last item of the page before.
// @fragment
($beforeId IS NULL OR at < $before OR (at = $before AND id < $beforeId))
