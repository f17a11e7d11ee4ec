// Whether `me` may see `person` because both are parties of an introduction.
// @fragment
EXISTS {
  MATCH (me)<-[part:ASKER|CONNECTOR|CANDIDATE]-(introduction:Introduction)-[theirs:ASKER|CONNECTOR|CANDIDATE]->(person)
  WITH me, part, introduction, theirs, person // planned by itself, see perimeter/person
  WHERE
  // @include perimeter/introduction
  AND
  // @include perimeter/party
}
