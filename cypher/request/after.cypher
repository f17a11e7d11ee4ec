// The condition for a page sorted by a text: behind the last item of the previous page.
// @fragment
($afterId IS NULL OR sort > $after OR (sort = $after AND id > $afterId))
