// Removes the viewer and their words from introductions. Introductions that the viewer began are withdrawn;
// others are cut at the viewer's place. Run it before account/remove-asks, which deletes the introductions
// requested for the viewer's asks.
// @eager all are read before any is changed
// @param me: ID!, now: DateTime!
// @returns left: Int!
MATCH (me:Person {id: $me})<-[part:ASKER|CONNECTOR|CANDIDATE]-(introduction:Introduction)
WITH introduction, part, introduction.connectedAt IS NULL AND introduction.expiresAt > $now AS open
SET introduction.withdrawn = introduction.withdrawn OR (open AND part.place = 0),
  introduction.cut = CASE WHEN open AND part.place > 0
    AND coalesce(introduction.cut, 3) > part.place THEN part.place ELSE introduction.cut END,
  introduction.words = CASE WHEN part.place = 0 THEN null ELSE introduction.words END,
  introduction.passedWords = CASE WHEN type(part) = 'CONNECTOR' THEN null ELSE introduction.passedWords END
DELETE part
WITH DISTINCT introduction
CALL (introduction) {
  WITH introduction
  WHERE NOT EXISTS { (introduction)-[:ASKER|CONNECTOR|CANDIDATE]->(:Person) }
  DETACH DELETE introduction
}
RETURN count(*) AS left
