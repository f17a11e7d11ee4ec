// Deletes the events about what the people of a copy made: no copy is older than a day, so the day before its end has them all.
// @param demo: ID!
// @returns deleted: Int!
// @eager what they made is found before any event is deleted
MATCH (demo:Demo {id: $demo})
CALL (demo) {
  MATCH (person:Person {house: demo.id})--(made)
  USING INDEX SEEK person:Person(house)
  RETURN collect(DISTINCT made.id) AS made
}
MATCH (event:Event)
WHERE event.at >= demo.endsAt - 86400000 AND event.about IN made
DELETE event
RETURN count(*) AS deleted
