// Deliveries are read along the index, no further than a page goes.
CREATE INDEX delivery_listed IF NOT EXISTS FOR (n:Delivery) ON (n.webhook, n.at, n.id);
DROP INDEX delivery_at IF EXISTS;
