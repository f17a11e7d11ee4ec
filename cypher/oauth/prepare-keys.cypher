// Stores the keys by which the authorization server signs, unless there are some; gives those that there are.
// @eager the present keys are read before they are written
// @param keys: String!
// @returns keys: String!
MERGE (house:House {id: 'house'})
SET house.locked = true
WITH house
SET house.oauthKeys = coalesce(house.oauthKeys, $keys)
RETURN house.oauthKeys AS keys
