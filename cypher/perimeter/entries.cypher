// Keeps those rows `me`, `entry`, `writer`, `project` whose entry `me` reads. The right is evaluated once
// for each writer in a project. It serves entries found by id; pages of a logbook use perimeter/written.
// @fragment
WITH me, writer, project, collect(entry) AS entries
// @include perimeter/parts
UNWIND entries AS entry
WITH me, entry, writer, project, forMe, from
WHERE
// @include perimeter/entry
