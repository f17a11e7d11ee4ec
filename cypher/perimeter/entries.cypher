// Of rows `me`, `entry`, `writer`, `project` those that `me` reads; the right is asked once for each writer in a project.
// For entries known by their ids: what is read along a logbook comes by perimeter/written.
// @fragment
WITH me, writer, project, collect(entry) AS entries
// @include perimeter/parts
UNWIND entries AS entry
WITH me, entry, writer, project, forMe, from
WHERE
// @include perimeter/entry
