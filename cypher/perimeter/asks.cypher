// Keeps those rows `me`, `ask`, `writer`, `project` whose ask `me` reads. The right is evaluated once for
// each writer in a project.
// @fragment
WITH me, writer, project, collect(ask) AS asks
WITH me, writer, project, asks,
// @include perimeter/from
AS from
UNWIND asks AS ask
WITH me, ask, writer, project, from
WHERE
// @include perimeter/ask
