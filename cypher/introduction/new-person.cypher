// What still holds the viewer back as a new person: until when they lead to nobody, and until when and how
// far the introductions that they begin are limited. People who were imported are not new.
// @param me: ID!, now: DateTime!
// @returns leadsFrom: DateTime!, weekEnds: DateTime!, begun: Int!, limit: Int!
// @budget 40, small 20
MATCH (me:Person {id: $me})
WITH me, coalesce(me.createdAt, 0) AS createdAt,
  head(COLLECT { MATCH (house:House {id: 'house'}) RETURN {hours: house.newPersonHours,
    requests: house.newPersonRequests} }) AS house
WITH me, house, createdAt + house.hours * 3600000 AS leadsFrom, createdAt + 604800000 AS weekEnds
RETURN leadsFrom, weekEnds, house.requests AS limit, CASE WHEN weekEnds <= $now THEN 0
  ELSE COUNT { MATCH (me)<-[part:ASKER|CONNECTOR]-() WHERE part.place = 0 } END AS begun
