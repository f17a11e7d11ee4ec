// Changes one setting of the host.
// @eager a setting is found by a name known only when running
// @param name: String!, value: Float!, whole: Boolean!
// @returns id: ID!
MATCH (house:House {id: 'house'})
SET house[$name] = CASE WHEN $whole THEN toInteger($value) ELSE $value END
RETURN house.id AS id
