// The viewer's own perimeter around a project they keep. The id is the project's.
// @shape Perimeter id: ID!, threshold: Float!, narrowed: Boolean!
// A reader of what the viewer writes in a project, and from which moment on they read; null for everything.
// @shape Reader ...Person, because: ReaderReason!, from: DateTime
