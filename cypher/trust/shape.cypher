// The viewer's own trust in a person.
// @shape Trust ...Person, weight: Float!, since: DateTime!, reads: Reads!, readsFrom: DateTime
// @columns Person of person
, trust.weight AS weight, trust.since AS since, trust.reads AS reads, trust.readsFrom AS readsFrom
