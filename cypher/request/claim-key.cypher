// Claims a retry key for this transaction. `hash` and `about` belong to the mutation done under the key
// before; they are null if there was none in the last seven days. In that case this mutation is recorded,
// and the record disappears if the transaction is rolled back.
// @param me: ID!, retry: ID!, hash: String!, about: ID!, now: DateTime!, until: DateTime!
// @returns hash: String, about: ID
// @eager the earlier record is read before it is overwritten
MATCH (me:Person {id: $me})
MERGE (retry:Retry {id: $retry})
ON CREATE SET retry.until = 0
WITH me, retry, retry.until > $now AS done, retry.hash AS hash, retry.about AS about
SET retry.until = CASE WHEN done THEN retry.until ELSE $until END,
  retry.hash = CASE WHEN done THEN hash ELSE $hash END,
  retry.about = CASE WHEN done THEN about ELSE $about END
MERGE (me)-[:DID]->(retry)
RETURN CASE WHEN done THEN hash END AS hash, CASE WHEN done THEN about END AS about
