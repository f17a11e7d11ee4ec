// The viewer's webhooks among these ids; of a token its own.
// @param me: ID!, token: ID, ids: [ID!]!, now: DateTime!
// @returns ...Webhook
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (me)-[:HOOKS]->(webhook:Webhook {id: wanted})
WHERE
// @include webhook/stands
WITH webhook
RETURN
// @include webhook/shape
