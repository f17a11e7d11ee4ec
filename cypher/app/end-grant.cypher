// Ends `grant` with all that was issued for it. It is locked before what was issued is read, so that what is being
// issued at the same moment ends too, or is not issued.
// @fragment
SET grant.locked = true
WITH grant
OPTIONAL MATCH (grant)-[:ISSUED]->(issued)
DETACH DELETE issued, grant
