// Whether a webhook stands at this moment, and what its owner may hear of the event with this number; null if
// nothing. No row for a webhook that is gone.
// @param webhook: ID!, seq: Int!, now: DateTime!
// @returns stands: Boolean!, kind: String, subjectId: ID
MATCH (webhook:Webhook {id: $webhook})<-[:HOOKS]-(owner:Person)
WITH owner, owner.suspendedAt IS NULL AND
// @include webhook/stands
AS stands
CALL (owner) {
  MATCH (event:Event {seq: $seq})
  WITH event, collect(owner) AS people
  // @include perimeter/event
  RETURN collect(event) AS events
}
RETURN stands, events[0].kind AS kind, events[0].about AS subjectId
