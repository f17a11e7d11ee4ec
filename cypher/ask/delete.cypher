// Deletes a draft. Run it after ask/lock.
// @param ask: ID!
// @returns deleted: Int!
MATCH (ask:Ask {id: $ask})
DETACH DELETE ask
RETURN count(*) AS deleted
