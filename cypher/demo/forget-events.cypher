// Deletes the events about things that the people of a copy made. A copy lives for a day, so the day before
// its end contains all of them.
// @param demo: ID!
// @returns deleted: Int!
// @eager everything is read before any event is deleted
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
