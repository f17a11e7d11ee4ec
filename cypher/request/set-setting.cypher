// Changes one setting of the host.
// @eager the name of the property is known only at run time
// @param name: String!, value: Float!, whole: Boolean!
// @returns id: ID!
MATCH (house:House {id: 'house'})
SET house[$name] = CASE WHEN $whole THEN toInteger($value) ELSE $value END
RETURN house.id AS id
