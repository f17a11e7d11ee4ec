// What `me` reads of `entry`, with who wrote it and where; whether it is for themselves alone only the writer is told.
// @fragment
entry.id AS id, entry.kind AS kind, entry.feeling AS feeling, entry.text AS text, entry.writtenAt AS at, entry.editedAt AS editedAt,
CASE WHEN me = writer THEN entry.forMe END AS forMe, {id: writer.id, name: writer.name, about: writer.about} AS writer,
{id: project.id, title: project.title, purpose: project.purpose} AS project
