// The state of `ask` now: one whose time has passed is closed. A draft never expires.
// @fragment
CASE WHEN ask.state IN ['INNER', 'WIDENED'] AND ask.until <= $now THEN 'CLOSED' ELSE ask.state END
