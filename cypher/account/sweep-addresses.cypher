// Deletes a batch of changes of an address that were not confirmed in time.
// @param now: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (change:AddressChange)
WHERE change.until <= $now
WITH change LIMIT $limit
DETACH DELETE change
RETURN count(*) AS swept
