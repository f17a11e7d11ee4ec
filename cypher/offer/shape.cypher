// The viewer's own offer on a topic.
// @shape Offer ...Topic, note: String, since: DateTime!
// @columns Topic of topic
, offer.note AS note, offer.since AS since
