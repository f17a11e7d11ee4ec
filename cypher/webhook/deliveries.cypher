// The deliveries of a webhook of the viewer that were tried, the latest first. One that was never tried is not
// shown: it would tell of an event that the viewer may not hear of any more. `at` is when it was first due. They are
// read along the index, no further than the limit.
// @param me: ID!, token: ID, app: ID, webhook: ID!, now: DateTime!, before: DateTime, beforeId: ID, limit: Int!
// @returns id: ID!, at: DateTime!, seq: Int!, gap: Boolean!, tries: Int!, triedAt: DateTime!, status: Int,
//   deliveredAt: DateTime, due: DateTime
// @budget 280
MATCH (me:Person {id: $me})
UNWIND [$webhook] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:HOOKS]->(webhook:Webhook {id: wanted})
WHERE
// @include webhook/shown
CALL (webhook) {
  MATCH (delivery:Delivery)
  USING INDEX SEEK delivery:Delivery(webhook, at, id)
  WHERE delivery.webhook = webhook.id AND delivery.id IS NOT NULL AND delivery.at <= coalesce($before, $now)
  WITH delivery, delivery.at AS at, delivery.id AS id
  WHERE delivery.triedAt IS NOT NULL AND
  // @include request/before
  RETURN delivery, at, id
  ORDER BY delivery.webhook DESC, at DESC, id DESC LIMIT $limit
}
RETURN id, at, delivery.seq AS seq, coalesce(delivery.gap, false) AS gap, delivery.tries AS tries,
  delivery.triedAt AS triedAt, delivery.status AS status, delivery.deliveredAt AS deliveredAt,
  delivery.due AS due
ORDER BY at DESC, id DESC
