// Writes all properties of an ask. Run it after ask/lock. Unchanged values are those read there, or null
// with their mark unset.
// @shape Change title: String, story: String, changesStory: Boolean!, brief: String, changesBrief: Boolean!,
//   needs: [Need!], urgency: Urgency, until: DateTime, changesUntil: Boolean!, unnamed: Boolean
// @param ask: ID!, words: [String!]!, change: Change!
// @returns id: ID!
MATCH (ask:Ask {id: $ask})
SET ask.title = coalesce($change.title, ask.title),
  ask.story = CASE WHEN $change.changesStory THEN $change.story ELSE ask.story END,
  ask.brief = CASE WHEN $change.changesBrief THEN $change.brief ELSE ask.brief END,
  ask.needs = coalesce($change.needs, ask.needs),
  ask.urgency = coalesce($change.urgency, ask.urgency),
  ask.until = CASE WHEN $change.changesUntil THEN $change.until ELSE ask.until END,
  ask.unnamed = coalesce($change.unnamed, ask.unnamed),
  ask.words = $words
RETURN ask.id AS id
