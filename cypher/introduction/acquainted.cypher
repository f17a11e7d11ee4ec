// Whether I can offer to introduce whoever wrote something to somebody I have met, both held: when the requests I received in the last seven days fall away,
// and whether I offered the same before. No row when I have not met them.
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
