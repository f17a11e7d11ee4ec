// What others hear of is found by its number, by whom it is told to and by whose doing it is. What was written down before anybody could hear
// of it says neither, and nobody ever held a place in it.
MATCH (event:Event) WHERE event.to IS NULL AND event.from IS NULL CALL (event) { DELETE event } IN TRANSACTIONS OF 1000 ROWS;
CREATE INDEX event_from IF NOT EXISTS FOR (n:Event) ON (n.from, n.seq);
CREATE INDEX event_to IF NOT EXISTS FOR (n:Event) ON (n.to, n.seq);
