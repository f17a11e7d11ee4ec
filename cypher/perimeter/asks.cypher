// Of rows `me`, `ask`, `writer`, `project` those that `me` reads; the right is asked once for each writer in a project.
// @fragment
WITH me, writer, project, collect(ask) AS asks
WITH me, writer, project, asks,
// @include perimeter/from
AS from
UNWIND asks AS ask
WITH me, ask, writer, project, from
WHERE
// @include perimeter/ask
