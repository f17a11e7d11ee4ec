// Changes an entry of the viewer. No row for any other.
// @param me: ID!, entry: ID!, kind: EntryKind, feeling: Feeling, changesFeeling: Boolean!, text: String,
//   forMe: Boolean, now: DateTime!
// @returns id: ID!
// @include entry/mine
SET entry.kind = coalesce($kind, entry.kind),
  entry.feeling = CASE WHEN $changesFeeling THEN $feeling ELSE entry.feeling END,
  entry.text = coalesce($text, entry.text),
  entry.forMe = coalesce($forMe, entry.forMe),
  entry.editedAt = $now
RETURN entry.id AS id
