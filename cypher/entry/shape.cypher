// An entry that the viewer may read. `forMe` is null unless they wrote it.
// @shape Entry id: ID!, kind: EntryKind!, feeling: Feeling, text: String!, at: DateTime!, editedAt: DateTime,
//   forMe: Boolean, writer: Person!, project: Project!
// What the viewer felt at a moment.
// @shape FeelingPoint at: DateTime!, feeling: Feeling!
// What the viewer felt along a project. The id is the project's.
// @shape Feelings id: ID!, felt: [FeelingPoint!]!
// The fragment gives what `me` reads of `entry`, with its `writer` and `project`.
entry.id AS id, entry.kind AS kind, entry.feeling AS feeling, entry.text AS text, entry.writtenAt AS at,
entry.editedAt AS editedAt,
CASE WHEN me = writer THEN entry.forMe END AS forMe,
// @map Person of writer
AS writer,
// @map Project of project
AS project
