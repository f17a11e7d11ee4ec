// Changes something in a transaction that is rolled back afterwards, so that the statements behind it are
// planned for a transaction with changes.
// @returns changed: Boolean!
CREATE (:Retry)
RETURN true AS changed
