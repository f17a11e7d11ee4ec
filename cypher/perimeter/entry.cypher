// Whether `me` reads `entry`: the one rule, wherever entries leave. `forMe` and `from` are what perimeter/parts says of `writer` and
// `project`, asked once for all their entries. It looks at nothing but what the index of perimeter/written holds, so that there
// the readable ones stand side by side; an entry that stores another writer or project than it is tied to is read by nobody.
// @fragment
entry.project = project.id AND entry.writer = writer.id AND entry.forMe = forMe AND entry.writtenAt >= from
