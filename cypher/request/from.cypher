// The condition for a page of a list sorted by a moment, the latest first, that is read backwards: in front of
// the first item of the page that was read before.
// @fragment
($fromId IS NULL OR at > $fromAt OR (at = $fromAt AND id > $fromId))
