// Webhooks: found by their id, when they are due, and by the token that ends them. Their deliveries: found by
// their id, when they are due, and in the order of the list.
CREATE CONSTRAINT webhook_id IF NOT EXISTS FOR (n:Webhook) REQUIRE n.id IS UNIQUE;
CREATE INDEX webhook_due IF NOT EXISTS FOR (n:Webhook) ON (n.due);
CREATE INDEX webhook_token IF NOT EXISTS FOR (n:Webhook) ON (n.token);
CREATE CONSTRAINT delivery_id IF NOT EXISTS FOR (n:Delivery) REQUIRE n.id IS UNIQUE;
CREATE INDEX delivery_due IF NOT EXISTS FOR (n:Delivery) ON (n.webhook, n.due);
CREATE INDEX delivery_at IF NOT EXISTS FOR (n:Delivery) ON (n.webhook, n.at);
CREATE INDEX delivery_swept IF NOT EXISTS FOR (n:Delivery) ON (n.at);
