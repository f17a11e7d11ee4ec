// Writes security events. One that has the id of an earlier one adds to its count.
// @shape Noted id: ID!, at: DateTime!, kind: String!, person: ID, what: String, count: Int!
// @param events: [Noted!]!
// @returns noted: Int!
UNWIND $events AS event
MERGE (noted:SecurityEvent {id: event.id})
ON CREATE SET noted.at = event.at, noted.kind = event.kind, noted.person = event.person,
  noted.what = event.what, noted.count = event.count
ON MATCH SET noted.count = noted.count + event.count
RETURN count(*) AS noted
