// Whether the viewer can offer to introduce a writer to a person whom the viewer has met, both locked: when
// the requests that the viewer received in the last seven days stop counting, and whether the viewer made
// the same offer before. No row if the viewer has not met the person.
// @param me: ID!, person: ID!, item: ID!, now: DateTime!
// @returns received: [DateTime!]!, limit: Int!, offered: Boolean!
// @include person/acquainted
RETURN COLLECT {
    MATCH (me)<-[asked:CONNECTOR]-()
    WHERE asked.at > $now - 604800000
    RETURN asked.at AS at ORDER BY at
  } AS received,
  head(COLLECT { MATCH (house:House {id: 'house'}) RETURN house.connectorWeeklyCap }) AS limit,
  EXISTS {
    MATCH (me)<-[part:CONNECTOR]-(before:Introduction {item: $item})-[:CANDIDATE]->(person)
    WHERE part.place = 0 AND before.expiresAt > $now
  } AS offered
