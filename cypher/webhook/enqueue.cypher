// Notes the deliveries of a webhook for events behind its cursor, and moves the cursor. No row where another
// process, which took over the lease, has moved it.
// @shape Queued id: ID!, seq: Int!, gap: Boolean
// @eager the webhook is locked before the cursor is read
// @param webhook: ID!, from: Int!, cursor: Int!, events: [Queued!]!, more: Boolean!, now: DateTime!
// @returns queued: Int!
MATCH (webhook:Webhook {id: $webhook})
SET webhook.locked = true
WITH webhook
WHERE webhook.cursor = $from
SET webhook.cursor = $cursor, webhook.pending = coalesce(webhook.pending, false) OR $more
WITH webhook
CALL (webhook) {
  UNWIND $events AS event
  CREATE (webhook)-[:DELIVERS]->(:Delivery {id: event.id, webhook: webhook.id, seq: event.seq,
    gap: event.gap, at: $now, due: $now, tries: 0})
  RETURN count(*) AS queued
}
RETURN queued
