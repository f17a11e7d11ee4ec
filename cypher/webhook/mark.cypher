// Makes the webhooks of these people due, because there are events up to this number that may concern them.
// One that a process serves at the moment is due again when that has ended.
// @eager the number is written once, whoever is concerned
// @param people: [ID!]!, upTo: Int!, now: DateTime!
// @returns upTo: Int!
MATCH (sequence:Sequence {name: 'webhooks'})
SET sequence.value = $upTo
WITH sequence
CALL () {
  UNWIND $people AS id
  MATCH (person:Person {id: id})-[:HOOKS]->(webhook:Webhook)
  USING INDEX SEEK person:Person(id)
  WHERE webhook.disabledAt IS NULL
  SET webhook.pending = true,
    webhook.due = CASE WHEN coalesce(webhook.leased, 0) > $now THEN webhook.due ELSE $now END
}
RETURN sequence.value AS upTo
