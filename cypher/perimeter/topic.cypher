// Whether `topic` belongs to the house of `me`: the real community, where `house` is null, or a copy of the
// demonstration house.
// @fragment
coalesce(topic.house, '') = coalesce(me.house, '')
