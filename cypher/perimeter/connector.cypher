// Whether `connector` still leads `me` to `person`.
// @fragment
EXISTS { (me)-[:TRUSTS]->(connector) } AND EXISTS { (connector)-[:VOUCHES]->(person) }
