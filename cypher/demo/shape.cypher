// A role that the visitor of a copy of the demonstration can take.
// @shape DemoRole ...Person, part: DemoPart!
// An invitation into a copy of the demonstration.
// @shape DemoInvitation code: String!, newcomer: Person!
// The copy of the demonstration in which a visitor is.
// @shape Demo endsAt: DateTime!, roles: [DemoRole!]!
