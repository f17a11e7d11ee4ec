// Deletes acquaintance, trust and vouches in both directions between people with a block between them.
// @shape Pair from: ID!, to: ID!
// @param rows: [Pair!]!
// @returns ended: Int!
// @eager every relationship is read before any is deleted
// @include import/pair
CALL (from, to) {
  MATCH (from)-[tie:MET|TRUSTS|VOUCHES]-(to)
  RETURN tie
}
DELETE tie
RETURN count(*) AS ended
