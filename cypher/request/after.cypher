// Where a page sorted by a text begins: behind the last item of the page before.
// @fragment
($afterId IS NULL OR sort > $after OR (sort = $after AND id > $afterId))
