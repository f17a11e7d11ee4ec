// The copies that have expired. With `all`, every copy.
// @param now: DateTime!, all: Boolean!
// @returns id: ID!
MATCH (demo:Demo)
WHERE $all OR demo.endsAt <= $now
RETURN demo.id AS id
