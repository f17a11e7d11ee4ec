// Ends the lease of a webhook: it is due when its next delivery is, or at once if events came meanwhile. Another
// process may have taken over the lease (`until`), and keeps it.
// @eager the webhook is locked before its deliveries are read
// @param webhook: ID!, until: DateTime!, now: DateTime!
// @returns due: DateTime
MATCH (webhook:Webhook {id: $webhook})
SET webhook.locked = true
WITH webhook
WHERE webhook.leased = $until AND webhook.disabledAt IS NULL
CALL (webhook) {
  MATCH (delivery:Delivery)
  USING INDEX SEEK delivery:Delivery(webhook, due)
  WHERE delivery.webhook = webhook.id AND delivery.due >= 0
  RETURN min(delivery.due) AS next
}
SET webhook.leased = null, webhook.due = CASE WHEN webhook.pending THEN $now ELSE next END
RETURN webhook.due AS due
