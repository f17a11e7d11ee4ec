// Uses a valid link for the session with this id. A second run of the same transaction finds it used for
// that session. Gives the person whom the link lets in and, with `email`, what its bearer would accept;
// `invitation` is null if the invitation was withdrawn. The language of the link becomes the person's
// language only now: requesting a link for an address must not choose anything for its owner.
// @param hash: String!, session: ID!, now: DateTime!
// @returns person: ID, email: String, name: String, weight: Float, invitation: String
// @eager the link is locked before it is read
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
RETURN person.id AS person, link.email AS email, link.name AS name, link.weight AS weight,
  invitation.hash AS invitation
