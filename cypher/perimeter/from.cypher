// The moment from which `me` reads what `writer` writes in `project`; null for nothing. For perimeter/entry
// and perimeter/ask.
// @fragment
head(COLLECT {
  UNWIND [
  // @include perimeter/drawn
  ] AS perimeter
  RETURN
  // @include perimeter/reads
  AS from
})
