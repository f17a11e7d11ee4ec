// The digest somebody was taken hold of for, until `until`, is done: the next one comes at `next`, about what is new from `since` on. No row where they
// chose otherwise meanwhile.
// @param person: ID!, until: DateTime!, since: DateTime!, next: DateTime
// @returns id: ID!
// @eager somebody is held before it is looked at what they chose
MATCH (person:Person {id: $person})
SET person.locked = true
WITH person
WHERE person.digestAt = $until
SET person.digestSince = $since, person.digestAt = $next
RETURN person.id AS id
