// Creates the House node at the first start, and gives settings that are new in this version their defaults.
// @shape Defaults fullTrusts: Int!, offers: Int!, wideningsPerWeek: Int!, connectorWeeklyCap: Int!,
//   introductions: Int!, weeklyCap: Int!, invitations: Int!, newPersonHours: Int!, newPersonRequests: Int!,
//   tokens: Int!, webhooks: Int!, passkeys: Int!, registeredApps: Int!, appApproval: Int!,
//   entriesPerDay: Int!, messagesPerDay: Int!, charactersKept: Int!, projects: Int!, openAsks: Int!,
//   pointsPerMinute: Int!, pointsPerMinuteDemo: Int!, pointsPerMinuteUnknown: Int!,
//   pointsPerOperation: Int!, pointsPerOperationDemo: Int!, pointsPerOperationUnknown: Int!,
//   operationsAtOnce: Int!, operationsAtOnceDemo: Int!, operationsAtOnceUnknown: Int!,
//   connectionsPerMinute: Int!, shownExponent: Float!, cursorKey: String!
// @param defaults: Defaults!
// @returns cursorKey: String!
// @eager existing values are read before the defaults are written
MERGE (house:House {id: 'house'})
WITH house, properties(house) AS kept
SET house += $defaults
SET house += kept
RETURN house.cursorKey AS cursorKey
