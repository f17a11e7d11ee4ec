// Whether the host has to approve apps.
// @fragment
EXISTS { MATCH (house:House {id: 'house'}) WHERE house.appApproval = 1 }
