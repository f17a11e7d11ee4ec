// Deletes `webhook` with its deliveries. It is locked before they are read, so that none is added meanwhile.
// @fragment
SET webhook.locked = true
WITH webhook
OPTIONAL MATCH (webhook)-[:DELIVERS]->(delivery:Delivery)
DETACH DELETE delivery, webhook
