// Uses a valid link for the session with this id. A second run of the same transaction, and a retry with the
// same key, find it used for that session; once the session has ended, the link is used up. Gives the person
// whom it lets in. `email`: the address for which a new person may be made if it lets in nobody; null unless
// the invitation behind the link is still open. Nothing else is changed: who requested a link must not choose
// anything for the person whom it lets in.
// @param hash: String!, session: ID!, now: DateTime!
// @returns person: ID, email: String
// @eager the link is locked before it is read
MATCH (link:SignInLink {hash: $hash})
SET link.locked = true
WITH link
WHERE link.until > $now
  AND (link.session IS NULL OR link.session = $session AND EXISTS { (:Session {id: $session}) })
SET link.session = $session
WITH link
OPTIONAL MATCH (link)-[:LETS_IN]->(person:Person)
WITH link, person
OPTIONAL MATCH (known:Person {email: link.email})
RETURN coalesce(person.id, known.id) AS person,
  CASE WHEN EXISTS {
    MATCH (link)-[:FOR]->(invitation:Invitation)
    WHERE
    // @include invitation/open
  } THEN link.email END AS email
