// What an asker reads of `ask`, besides its state.
// @fragment
ask.id AS id, ask.title AS title, ask.story AS story, ask.brief AS brief, ask.needs AS needs, ask.urgency AS urgency,
ask.until AS until, ask.unnamed AS unnamed, ask.draftedAt AS at, project.id AS project
