// A party of an introduction of whom the viewer is told.
// @shape IntroductionParty role: IntroductionRole!, person: ID!
// An introduction as one of its parties is told of it. `place`: 0 began it, 1 is asked next, 2 last. `ask` is
// an id, for the asker alone; it is an entry's where an offer is about an entry. `parties` contains the
// viewer.
// @shape Introduction id: ID!, at: DateTime!, kind: String!, place: Int!, role: IntroductionRole!,
//   expiresAt: DateTime!, state: IntroductionState!, title: String, brief: String, needs: [Need!]!,
//   urgency: Urgency, ask: ID, thread: ID, words: String, parties: [IntroductionParty!]!
// The fragment gives what `me`, tied to it by `part`, is told of `introduction`. The words of a person
// disappear with their account, and behind a block.
introduction.id AS id, introduction.at AS at, introduction.kind AS kind, part.place AS place,
type(part) AS role, introduction.expiresAt AS expiresAt,
// @include introduction/state
AS state,
introduction.title AS title, introduction.brief AS brief, introduction.needs AS needs,
introduction.urgency AS urgency,
CASE WHEN type(part) = 'ASKER' THEN introduction.item END AS ask,
CASE WHEN introduction.connectedAt IS NOT NULL THEN introduction.thread END AS thread,
CASE
  WHEN part.place = 2 AND introduction.kind = 'REQUEST' THEN
    CASE WHEN EXISTS { MATCH (introduction)-[:CONNECTOR]->(said:Person)
      WHERE NOT EXISTS { (me)-[:BLOCKS]-(said) } } THEN introduction.passedWords END
  WHEN part.place = 0 OR EXISTS { MATCH (introduction)-[first:ASKER|CONNECTOR]->(said:Person)
    WHERE first.place = 0 AND NOT EXISTS { (me)-[:BLOCKS]-(said) } } THEN introduction.words
END AS words,
COLLECT {
  MATCH (introduction)-[theirs:ASKER|CONNECTOR|CANDIDATE]->(person:Person)
  WHERE person = me OR
  // @include perimeter/party
  RETURN {role: type(theirs), person: person.id}
} AS parties
