// Every name the graph uses, before anything bears it: the database plans a statement anew when a name that it mentions comes to exist, and whoever
// was the first to do something in a house waited for that. Names added later are created by the migration that comes with them.
UNWIND [
  'Ask', 'Demo', 'Entry', 'Event', 'House', 'Introduction', 'Invitation', 'KeeperProposal', 'Letter', 'Message', 'Migration', 'Perimeter',
  'Person', 'Project', 'Report', 'Retry', 'Sequence', 'Session', 'SignInLink', 'Thread', 'Token', 'Topic'
] AS name CALL db.createLabel(name);
UNWIND [
  'ABOUT', 'ACCEPTED', 'ACCEPTS', 'AGREED', 'AROUND', 'ASKER', 'ASKS', 'BLOCKS', 'BY', 'CANDIDATE', 'CONNECTOR', 'DID', 'DISMISSED', 'DRAWS',
  'ENTERED', 'EXCEPT', 'FOR', 'HIDDEN_FROM', 'HOLDS', 'IN', 'INTERACTED', 'INVITES', 'KEEPS', 'LETS_IN', 'LOOKED_OVER', 'MET', 'OF',
  'OFFERS', 'ONLY', 'RENOUNCED', 'REPORTED', 'ROLE', 'SAID', 'SAID_IN', 'SURFACED', 'TAKES_PART', 'TO', 'TRUSTS', 'VOUCHES', 'WROTE',
  'WROTE_IN'
] AS name CALL db.createRelationshipType(name);
UNWIND [
  'about', 'ask', 'at', 'availabilityDecided', 'band', 'brief', 'checksum', 'connectedAt', 'connectors', 'count', 'createdAt', 'cursorKey',
  'cut', 'digest', 'digestAt', 'digestSince', 'draftedAt', 'due', 'editedAt', 'email', 'endsAt', 'evidence', 'excerpt', 'expiresAt',
  'feeling', 'folded', 'forMe', 'forgotten', 'from', 'hash', 'house', 'id', 'imported', 'item', 'kind', 'lane', 'lastSeenAt', 'locale',
  'locked', 'mailAsked', 'mailFrom', 'name', 'narrowed', 'needs', 'note', 'offersDecided', 'open', 'part', 'passedAt', 'passedWords',
  'pausedUntil', 'place', 'profileDecided', 'project', 'purpose', 'rank', 'reads', 'readsFrom', 'reasons', 'ref', 'saidAt', 'scope',
  'scopes', 'seq', 'session', 'sharedAt', 'since', 'startedAt', 'state', 'story', 'text', 'thread', 'threshold', 'tie', 'title', 'to',
  'told', 'tries', 'trustDecided', 'unnamed', 'until', 'urgency', 'usedAt', 'value', 'version', 'vouchDecided', 'weeklyCap', 'weight',
  'widenings', 'withdrawn', 'words', 'writer', 'writtenAt'
] AS name CALL db.createProperty(name);
