// Uses a link that is still good, for the session with this id: a second run of the same transaction finds it used for just that one.
// Its language is theirs from then on: whoever merely asks for a link to an address chooses nothing for its owner. Gives whom it lets in, and
// with `email` what its bearer would accept; `invitation` is null once that is withdrawn.
// @param hash: String!, session: ID!, now: DateTime!
// @returns person: ID, email: String, name: String, weight: Float, invitation: String
// @eager the link is held before it is looked at
MATCH (link:SignInLink {hash: $hash})
SET link.locked = true
WITH link
WHERE link.until > $now AND coalesce(link.session, $session) = $session
SET link.session = $session
WITH link
OPTIONAL MATCH (link)-[:LETS_IN]->(person:Person)
SET person.locale = coalesce(link.locale, person.locale)
WITH link, person
OPTIONAL MATCH (link)-[:ACCEPTS]->(invitation:Invitation)
RETURN person.id AS person, link.email AS email, link.name AS name, link.weight AS weight, invitation.hash AS invitation
