// Deletes a batch of deliveries older than `before`.
// @param before: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (delivery:Delivery)
WHERE delivery.at < $before
WITH delivery LIMIT $limit
DETACH DELETE delivery
RETURN count(*) AS swept
