// Whether `inviter` and `me` belong to one house: the real community, where `house` is null, or a copy of the
// demonstration house. Nobody learns of an invitation of another house, or accepts it.
// @fragment
coalesce(inviter.house, '') = coalesce(me.house, '')
