// The present state of `ask`: an ask whose `until` has passed is CLOSED. A draft never expires.
// @fragment
CASE WHEN ask.state IN ['INNER', 'WIDENED'] AND ask.until <= $now THEN 'CLOSED' ELSE ask.state END
