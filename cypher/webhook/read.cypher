// The viewer's webhooks among these ids; of a token or an app its own.
// @param me: ID!, token: ID, app: ID, ids: [ID!]!, now: DateTime!
// @returns ...Webhook
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (me)-[:HOOKS]->(webhook:Webhook {id: wanted})
WHERE
// @include webhook/shown
WITH webhook
RETURN
// @include webhook/shape
