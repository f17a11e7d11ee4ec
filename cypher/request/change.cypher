// Changes something in a transaction that is rolled back, so that the database plans what is run after a change.
// @returns changed: Boolean!
CREATE (:Retry)
RETURN true AS changed
