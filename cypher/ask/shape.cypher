// An ask that the viewer may read, their own or of another person (`writer`). `brief` and `unnamed` are null
// for everybody but the asker.
// @shape Ask id: ID!, title: String!, story: String, brief: String, needs: [Need!]!, urgency: Urgency!,
//   until: DateTime, sharedAt: DateTime, unnamed: Boolean, at: DateTime!, writer: Person!, project: Project!, state: AskState!
// The fragment gives what `me` reads of `ask`, besides `at` and `state`.
ask.id AS id, ask.title AS title, ask.story AS story, ask.needs AS needs,
ask.urgency AS urgency, ask.until AS until, ask.sharedAt AS sharedAt,
CASE WHEN me = writer THEN ask.brief END AS brief, CASE WHEN me = writer THEN ask.unnamed END AS unnamed,
// @map Person of writer
AS writer,
// @map Project of project
AS project
