// Records that I widened or refreshed, for the limit of a week.
// @param me: ID!, ask: ID!, state: AskState!, widenings: [DateTime!]!
// @returns id: ID!
// @include ask/mine
SET me.widenings = $widenings, ask.state = $state
RETURN ask.id AS id
