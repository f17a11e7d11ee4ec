// Stores other keys in place of those that were read, unless they have changed since; gives those that there are then.
// @eager the present keys are read before they are written
// @param before: String!, keys: String!
// @returns keys: String!
MATCH (house:House {id: 'house'})
SET house.locked = true
WITH house
SET house.oauthKeys = CASE WHEN house.oauthKeys = $before THEN $keys ELSE house.oauthKeys END
RETURN house.oauthKeys AS keys
