// Whether `topic` is one of the house `me` is in: the real one, which has no name, or a copy of the demonstration house.
// @fragment
coalesce(topic.house, '') = coalesce(me.house, '')
