// Keeps those rows `event`, `people`, given as rows `event`, `me`, of people who may receive the event at
// this moment. Nobody receives an event about their own action. A person receives events about entries and
// asks that they read, and about messages and introductions addressed to them that exist for them. A
// resolved ask counts only while it is resolved. The thing is looked up once for all people.
// @fragment
CALL (event, people) {
  WITH event, people
  WHERE event.kind = 'EntryWritten'
  MATCH (entry:Entry {id: event.about})
  USING INDEX SEEK entry:Entry(id)
  MATCH (entry)-[:IN]->(project:Project)
  MATCH (entry)<-[:WROTE]-(writer:Person)
  UNWIND people AS me
  WITH event, me, entry, project, writer
  WHERE me.id <> event.from
  WITH me, entry, project, writer
  // @include perimeter/entries
  RETURN me
  UNION ALL
  WITH event, people
  WHERE event.kind IN ['AskShared', 'AskResolved']
  MATCH (ask:Ask {id: event.about})-[:OF]->(project:Project)
  USING INDEX SEEK ask:Ask(id)
  WHERE event.kind = 'AskShared' OR ask.state = 'RESOLVED'
  MATCH (ask)<-[:ASKS]-(writer:Person)
  UNWIND people AS me
  WITH event, me, ask, project, writer
  WHERE me.id <> event.from
  WITH me, ask, project, writer
  // @include perimeter/asks
  RETURN me
  UNION ALL
  WITH event, people
  WHERE event.kind = 'MessageSaid'
  MATCH (message:Message {id: event.about})
  USING INDEX SEEK message:Message(id)
  MATCH (message)-[:SAID_IN]->(thread:Thread)
  MATCH (message)<-[:SAID]-(from:Person)
  UNWIND people AS me
  WITH event, me, message, thread, from
  WHERE me.id = event.to
  MATCH (me)-[part:TAKES_PART]->(thread)
  WITH me, message, from, part
  WHERE
  // @include perimeter/message
  RETURN me
  UNION ALL
  WITH event, people
  WHERE event.kind = 'IntroductionChanged'
  MATCH (introduction:Introduction {id: event.about})
  USING INDEX SEEK introduction:Introduction(id)
  UNWIND people AS me
  WITH event, me, introduction
  WHERE me.id = event.to
  MATCH (introduction)-[part:ASKER|CONNECTOR|CANDIDATE]->(me)
  WITH me, introduction, part
  WHERE
  // @include perimeter/introduction
  RETURN me
}
