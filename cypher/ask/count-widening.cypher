// Records a widening or refresh by the viewer, for the weekly limit.
// @param me: ID!, ask: ID!, state: AskState!, widenings: [DateTime!]!
// @returns id: ID!
// @include ask/mine
SET me.widenings = $widenings, ask.state = $state
RETURN ask.id AS id
