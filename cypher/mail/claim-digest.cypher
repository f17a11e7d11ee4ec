// Locks a person whose digest is due until `until`. Nobody else sends it meanwhile; if it is never finished,
// it is due again then. `since`: the moment from which things count as new. Not `free`: another process was
// first.
// @param now: DateTime!, until: DateTime!
// @returns person: ID!, free: Boolean!, digest: Digest!, since: DateTime!
// @eager the person is locked before the due date of their digest is read
MATCH (due:Person)
WHERE due.digestAt <= $now
WITH due AS person ORDER BY due.digestAt LIMIT 1
SET person.locked = true
WITH person, coalesce(person.digestAt <= $now, false) AS free
SET person.digestAt = CASE WHEN free THEN $until ELSE person.digestAt END
RETURN person.id AS person, free, coalesce(person.digest, 'NEVER') AS digest,
  coalesce(person.digestSince, $now) AS since
