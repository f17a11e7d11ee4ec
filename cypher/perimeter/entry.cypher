// Whether `me` reads `entry`, which `writer` wrote: the one rule, wherever entries leave. `from` is what perimeter/from says
// of the three of them with the project, asked once for all their entries.
// @fragment
(me = writer OR (NOT entry.forMe AND from <= entry.writtenAt))
