// Ends what ties people between whom there is a block: acquaintance, trust and vouches, both ways.
// @shape Pair from: ID!, to: ID!
// @param rows: [Pair!]!
// @returns ended: Int!
// @eager every tie is found before any is deleted
// @include import/pair
CALL (from, to) {
  MATCH (from)-[tie:MET|TRUSTS|VOUCHES]-(to)
  RETURN tie
}
DELETE tie
RETURN count(*) AS ended
