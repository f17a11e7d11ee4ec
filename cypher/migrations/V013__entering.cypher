// Before this version, a link that was mailed to somebody who was invited accepted the invitation for
// whoever used it, with a level and a name that anybody could have written. Such links are deleted; the
// invitations stay open. From now on a link lets in and does nothing else, not even choose a language.
MATCH (link:SignInLink)
WHERE link.name IS NOT NULL OR link.weight IS NOT NULL OR EXISTS { (link)-[:ACCEPTS]->() }
CALL (link) { DETACH DELETE link } IN TRANSACTIONS OF 1000 ROWS;
MATCH (link:SignInLink)
WHERE link.locale IS NOT NULL
CALL (link) { REMOVE link.locale } IN TRANSACTIONS OF 1000 ROWS;
