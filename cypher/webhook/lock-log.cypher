// Locks the number up to which webhooks were told that there are events, and gives it. It begins at the events
// of the present: no webhook is older. Where it is far behind, because there was no webhook for a while, it
// goes on at the first webhook's cursor.
// @eager the number is made before it is read
// @param upTo: Int!
// @returns after: Int!
MERGE (sequence:Sequence {name: 'webhooks'})
ON CREATE SET sequence.value = $upTo
SET sequence.locked = true
WITH sequence
CALL (sequence) {
  MATCH (webhook:Webhook)
  WHERE $upTo - sequence.value > 500
  RETURN min(webhook.cursor) AS first
}
RETURN CASE WHEN first > sequence.value THEN first ELSE sequence.value END AS after
