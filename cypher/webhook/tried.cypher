// Records a try of a delivery: the HTTP status, if there was one, and when it is due again; null if it is not.
// @eager the tries are read before they are counted
// @param delivery: ID!, now: DateTime!, status: Int, delivered: Boolean!, due: DateTime
// @returns tries: Int!
MATCH (delivery:Delivery {id: $delivery})
SET delivery.tries = delivery.tries + 1, delivery.triedAt = $now, delivery.status = $status,
  delivery.deliveredAt = CASE WHEN $delivered THEN $now END, delivery.due = $due
RETURN delivery.tries AS tries
