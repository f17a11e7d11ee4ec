// A role that the visitor of a copy of the demonstration can take.
// @shape DemoRole ...Person, part: DemoPart!
// The copy of the demonstration in which a visitor is.
// @shape Demo endsAt: DateTime!, roles: [DemoRole!]!
