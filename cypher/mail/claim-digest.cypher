// Takes hold of somebody whose digest is due, until `until`: nobody else sends it meanwhile, and where it is never finished it is due again then.
// `since`: about what is new since when it is. Not `free`: somebody else was first.
// @param now: DateTime!, until: DateTime!
// @returns person: ID!, free: Boolean!, digest: Digest!, since: DateTime!
// @eager somebody is held before it is looked at whether their digest is still due
MATCH (due:Person)
WHERE due.digestAt <= $now
WITH due AS person ORDER BY due.digestAt LIMIT 1
SET person.locked = true
WITH person, coalesce(person.digestAt <= $now, false) AS free
SET person.digestAt = CASE WHEN free THEN $until ELSE person.digestAt END
RETURN person.id AS person, free, coalesce(person.digest, 'NEVER') AS digest, coalesce(person.digestSince, $now) AS since
