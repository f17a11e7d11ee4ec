// Has a delivery wait that could not be tried, because of its owner's limits or of the database.
// @param delivery: ID!, due: DateTime!
// @returns id: ID!
MATCH (delivery:Delivery {id: $delivery})
SET delivery.due = $due
RETURN delivery.id AS id
