// Requests are no longer counted but priced: the limits of requests a minute are gone.
MATCH (house:House {id: 'house'})
REMOVE house.requestsPerMinute, house.requestsPerMinuteUnknown;
