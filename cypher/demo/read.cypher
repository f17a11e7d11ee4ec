// When a copy ends.
// @param demo: ID!
// @returns endsAt: DateTime!
MATCH (demo:Demo {id: $demo})
RETURN demo.endsAt AS endsAt
