// Of rows `me`, `entry`, `writer`, `project` those that `me` reads; the right is asked once for each writer in a project.
// @fragment
WITH me, writer, project, collect(entry) AS entries
WITH me, writer, project, entries,
// @include perimeter/from
AS from
UNWIND entries AS entry
WITH me, entry, writer, project, from
WHERE
// @include perimeter/entry
