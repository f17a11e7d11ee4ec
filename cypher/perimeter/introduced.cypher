// Whether `me` may see `person` for an introduction that both are part of.
// @fragment
EXISTS {
  MATCH (me)<-[part:ASKER|CONNECTOR|CANDIDATE]-(introduction:Introduction)-[theirs:ASKER|CONNECTOR|CANDIDATE]->(person)
  WITH me, part, introduction, theirs, person // planned by itself, like other conditions of perimeter/person
  WHERE
  // @include perimeter/introduction
  AND
  // @include perimeter/party
}
