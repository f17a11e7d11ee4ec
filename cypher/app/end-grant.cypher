// Ends `grant` with all that was issued for it, and with the webhooks of its app. It is locked before these are read,
// so that what is being issued at the same moment ends too, or is not issued.
// @fragment
SET grant.locked = true
WITH grant
OPTIONAL MATCH (grant)-[:ISSUED|HOOKS]->(own)
SET own.locked = true
WITH grant, own
OPTIONAL MATCH (own)-[:DELIVERS]->(delivery:Delivery)
DETACH DELETE delivery, own, grant
