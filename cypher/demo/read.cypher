// Until when a copy stands.
// @param demo: ID!
// @returns endsAt: DateTime!
MATCH (demo:Demo {id: $demo})
RETURN demo.endsAt AS endsAt
