// The host's settings.
// @returns fullTrusts: Int!, offers: Int!, wideningsPerWeek: Int!, connectorWeeklyCap: Int!,
//   introductions: Int!, weeklyCap: Int!, invitations: Int!, newPersonHours: Int!, newPersonRequests: Int!,
//   tokens: Int!,
//   entriesPerDay: Int!, messagesPerDay: Int!, charactersKept: Int!, projects: Int!, openAsks: Int!,
//   pointsPerMinute: Int!, pointsPerMinuteDemo: Int!, pointsPerMinuteUnknown: Int!,
//   pointsPerOperation: Int!, pointsPerOperationDemo: Int!, pointsPerOperationUnknown: Int!,
//   operationsAtOnce: Int!, operationsAtOnceDemo: Int!, operationsAtOnceUnknown: Int!,
//   connectionsPerMinute: Int!, shownExponent: Float!
MATCH (house:House {id: 'house'})
RETURN house.fullTrusts AS fullTrusts, house.offers AS offers, house.wideningsPerWeek AS wideningsPerWeek,
  house.connectorWeeklyCap AS connectorWeeklyCap, house.introductions AS introductions,
  house.weeklyCap AS weeklyCap, house.invitations AS invitations,
  house.newPersonHours AS newPersonHours, house.newPersonRequests AS newPersonRequests, house.tokens AS tokens,
  house.entriesPerDay AS entriesPerDay, house.messagesPerDay AS messagesPerDay,
  house.charactersKept AS charactersKept, house.projects AS projects, house.openAsks AS openAsks,
  house.pointsPerMinute AS pointsPerMinute, house.pointsPerMinuteDemo AS pointsPerMinuteDemo,
  house.pointsPerMinuteUnknown AS pointsPerMinuteUnknown, house.pointsPerOperation AS pointsPerOperation,
  house.pointsPerOperationDemo AS pointsPerOperationDemo,
  house.pointsPerOperationUnknown AS pointsPerOperationUnknown, house.operationsAtOnce AS operationsAtOnce,
  house.operationsAtOnceDemo AS operationsAtOnceDemo,
  house.operationsAtOnceUnknown AS operationsAtOnceUnknown,
  house.connectionsPerMinute AS connectionsPerMinute,
  house.shownExponent AS shownExponent
