// The condition for a page sorted by a moment, the latest first: behind the last item of the previous page.
// @fragment
($beforeId IS NULL OR at < $before OR (at = $before AND id < $beforeId))
