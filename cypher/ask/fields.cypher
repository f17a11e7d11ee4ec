// What `me` reads of `ask`, with its asker and project, except its state. Only the asker (`writer`) gets the
// brief and whether the ask is unnamed.
// @fragment
ask.id AS id, ask.title AS title, ask.story AS story, ask.needs AS needs,
ask.urgency AS urgency, ask.until AS until,
CASE WHEN me = writer THEN ask.brief END AS brief, CASE WHEN me = writer THEN ask.unnamed END AS unnamed,
{id: writer.id, name: writer.name, about: writer.about} AS writer,
{id: project.id, title: project.title, purpose: project.purpose} AS project
