// Rows `me`, `event` of which `me` may hear at this moment: of what they read, never of their own doing; of what was said or done to them while it
// is there for them; that an ask is resolved while it is.
// @fragment
CALL (me, event) {
  WITH me, event
  WHERE event.kind = 'EntryWritten' AND event.from <> me.id
  MATCH (entry:Entry {id: event.about})
  USING INDEX SEEK entry:Entry(id)
  MATCH (entry)-[:IN]->(project:Project)
  MATCH (entry)<-[:WROTE]-(writer:Person)
  WITH me, entry, project, writer
  // @include perimeter/entries
  RETURN true AS hears
  UNION ALL
  WITH me, event
  WHERE event.kind IN ['AskShared', 'AskResolved'] AND event.from <> me.id
  MATCH (ask:Ask {id: event.about})-[:OF]->(project:Project)
  USING INDEX SEEK ask:Ask(id)
  WHERE event.kind = 'AskShared' OR ask.state = 'RESOLVED'
  MATCH (ask)<-[:ASKS]-(writer:Person)
  WITH me, ask, project, writer
  // @include perimeter/asks
  RETURN true AS hears
  UNION ALL
  WITH me, event
  WHERE event.kind = 'MessageSaid' AND event.to = me.id
  MATCH (message:Message {id: event.about})
  USING INDEX SEEK message:Message(id)
  MATCH (message)-[:SAID_IN]->(thread:Thread)
  MATCH (message)<-[:SAID]-(from:Person)
  MATCH (me)-[part:TAKES_PART]->(thread)
  WITH me, message, from, part
  WHERE
  // @include perimeter/message
  RETURN true AS hears
  UNION ALL
  WITH me, event
  WHERE event.kind = 'IntroductionChanged' AND event.to = me.id
  MATCH (introduction:Introduction {id: event.about})
  USING INDEX SEEK introduction:Introduction(id)
  MATCH (introduction)-[part:ASKER|CONNECTOR|CANDIDATE]->(me)
  WITH me, introduction, part
  WHERE
  // @include perimeter/introduction
  RETURN true AS hears
}
