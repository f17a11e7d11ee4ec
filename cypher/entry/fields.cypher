// What `me` reads of `entry`, with its writer and project. Only the writer gets `forMe`.
// @fragment
entry.id AS id, entry.kind AS kind, entry.feeling AS feeling, entry.text AS text, entry.writtenAt AS at,
entry.editedAt AS editedAt,
CASE WHEN me = writer THEN entry.forMe END AS forMe,
  {id: writer.id, name: writer.name, about: writer.about} AS writer,
{id: project.id, title: project.title, purpose: project.purpose} AS project
