// Finishes the digest for which a person was locked until `until`. The next one is due at `next`, about what
// is new from `since` on. No row if the person changed their choice meanwhile.
// @param person: ID!, until: DateTime!, since: DateTime!, next: DateTime
// @returns id: ID!
// @eager the person is locked before their choice is read
MATCH (person:Person {id: $person})
SET person.locked = true
WITH person
WHERE person.digestAt = $until
SET person.digestSince = $since, person.digestAt = $next
RETURN person.id AS id
