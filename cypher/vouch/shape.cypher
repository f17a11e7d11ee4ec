// The viewer's own vouch for a person.
// @shape Vouch ...Person, since: DateTime!
// @columns Person of person
, vouch.since AS since
