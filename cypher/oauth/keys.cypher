// The keys by which the authorization server signs, as JSON; null before its first start.
// @returns keys: String
OPTIONAL MATCH (house:House {id: 'house'})
RETURN house.oauthKeys AS keys
