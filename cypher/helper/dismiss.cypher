// Dismisses a person found for an ask of the viewer who still qualifies: NOW (until a moment), for this ASK
// or for EVER. Run it after ask/lock. No row for anybody else. The person is not told.
// @eager an earlier dismissal of the same scope is deleted before this one is written
// @param me: ID!, ask: ID!, person: ID!, scope: Dismissal!, now: DateTime!, until: DateTime!
// @returns id: ID!
// @include ask/mine
UNWIND [$person] AS id
MATCH (person:Person {id: id})
WITH me, ask, person
WHERE EXISTS {
  MATCH (ask)-[surfaced:SURFACED]->(person)
  WHERE
  // @include perimeter/candidate
}
CALL (me, ask, person) {
  MATCH (me)-[before:DISMISSED]->(person)
  WHERE before.scope = $scope AND (before.scope <> 'ASK' OR before.ask = ask.id)
  DELETE before
}
CREATE (me)-[:DISMISSED {
  scope: $scope, at: $now, until: CASE $scope WHEN 'NOW' THEN $until END,
  ask: CASE $scope WHEN 'ASK' THEN ask.id END
}]->(person)
RETURN person.id AS id
