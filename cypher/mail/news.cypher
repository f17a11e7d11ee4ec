// Whether there is anything new for the viewer since a moment that they may see: a question to them, a
// message, or an entry or shared ask of another person. It stops at the first: nobody is told how much there
// is.
// @param me: ID!, since: DateTime!, now: DateTime!
// @returns news: Boolean!
// @eager the asks of each writer in a project share one right
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (me)<-[part:ASKER|CONNECTOR|CANDIDATE]-(introduction:Introduction)
  // when it reached the viewer
  WITH me, part, introduction,
    CASE WHEN part.place = 2 THEN introduction.passedAt ELSE introduction.at END AS at
  WHERE part.place > 0 AND at >= $since AND
  // @include perimeter/introduction
  AND
  // @include introduction/state
  = 'ASKED'
  RETURN true AS found
  UNION ALL
  CALL (me) {
    MATCH (me)<-[:OF]-(proposal:KeeperProposal) RETURN proposal
    UNION
    MATCH (me)-[:KEEPS]->(:Project)<-[:FOR]-(proposal:KeeperProposal) RETURN proposal
  }
  // @include keeper/ends
  WITH me, proposal, project, person, proposer
  WHERE proposal.at >= $since AND NOT EXISTS { (me)-[:AGREED]->(proposal) } AND
  // @include perimeter/proposal
  RETURN true AS found
  UNION ALL
  MATCH (me)-[part:TAKES_PART]->(thread:Thread)
  CALL (me, part, thread) {
    MATCH (message:Message)
    USING INDEX SEEK message:Message(thread, saidAt, id)
    WHERE message.thread = thread.id AND message.saidAt >= $since AND message.id IS NOT NULL
    MATCH (message)<-[:SAID]-(from:Person)
    WHERE from <> me AND
    // @include perimeter/message
    RETURN message LIMIT 1
  }
  RETURN true AS found
  UNION ALL
  CALL (me) {
    MATCH (me)<-[:TRUSTS]-(writer:Person)-[:WROTE_IN]->(project:Project) RETURN writer, project
    UNION
    MATCH (me)-[:KEEPS]->(project:Project)<-[:WROTE_IN]-(writer:Person)
      WHERE writer <> me RETURN writer, project
  }
  // @include perimeter/parts
  CALL (project, writer, forMe, from) {
    // @include perimeter/written
    AND entry.writtenAt >= $since
    RETURN entry LIMIT 1
  }
  RETURN true AS found
  UNION ALL
  CALL (me) {
    MATCH (me)<-[:TRUSTS]-(:Person)-[:ASKS]->(ask:Ask) RETURN ask
    UNION
    MATCH (me)-[:KEEPS]->(:Project)<-[:OF]-(ask:Ask) RETURN ask
  }
  WITH me, ask
  WHERE ask.sharedAt >= $since AND NOT EXISTS { (me)-[:ASKS]->(ask) }
  MATCH (writer:Person)-[:ASKS]->(ask)-[:OF]->(project:Project)
  // @include perimeter/asks
  RETURN true AS found
}
WITH found LIMIT 1
RETURN count(found) > 0 AS news
