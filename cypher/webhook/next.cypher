// The next delivery of a webhook that is due, in the order of events.
// @param webhook: ID!, now: DateTime!
// @returns delivery: ID!, seq: Int!, gap: Boolean!, tries: Int!
// @budget 500, small 140
MATCH (delivery:Delivery)
USING INDEX SEEK delivery:Delivery(webhook, due)
WHERE delivery.webhook = $webhook AND delivery.due <= $now
WITH delivery ORDER BY delivery.seq LIMIT 1
RETURN delivery.id AS delivery, delivery.seq AS seq, coalesce(delivery.gap, false) AS gap,
  delivery.tries AS tries
