// Whether `me` reads `entry`. Every read of entries uses this rule. perimeter/parts gives `forMe` and `from`
// once for all entries of `writer` in `project`. The condition uses only properties in the index of
// perimeter/written, in which readable entries stand side by side. An entry that stores another writer or
// project than it is tied to is read by nobody.
// @fragment
entry.project = project.id AND entry.writer = writer.id AND entry.forMe = forMe AND entry.writtenAt >= from
