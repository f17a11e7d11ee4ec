// Whether there is anything to do: the number of the last event, the number up to which webhooks were told that
// there are events, and whether one is due. `any` is false where there is no webhook at all.
// @param now: DateTime!
// @returns last: Int!, marked: Int!, due: Boolean!, any: Boolean!
// @budget 15
RETURN coalesce(head(COLLECT { MATCH (event:Sequence {name: 'event'}) RETURN event.value }), 0) AS last,
  coalesce(head(COLLECT { MATCH (hooks:Sequence {name: 'webhooks'}) RETURN hooks.value }), -1) AS marked,
  EXISTS { MATCH (webhook:Webhook) USING INDEX SEEK webhook:Webhook(due) WHERE webhook.due <= $now } AS due,
  EXISTS { MATCH (webhook:Webhook) } AS any
