// Deletes a delivery whose event its owner may not hear of any more.
// @param delivery: ID!
// @returns dropped: Int!
MATCH (delivery:Delivery {id: $delivery})
DETACH DELETE delivery
RETURN count(*) AS dropped
