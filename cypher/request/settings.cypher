// The host's settings.
// @returns fullTrusts: Int!, offers: Int!, wideningsPerWeek: Int!, connectorWeeklyCap: Int!,
//   introductions: Int!, weeklyCap: Int!, invitations: Int!, newPersonHours: Int!, newPersonRequests: Int!,
//   tokens: Int!, requestsPerMinute: Int!, requestsPerMinuteUnknown: Int!, shownExponent: Float!
MATCH (house:House {id: 'house'})
RETURN house.fullTrusts AS fullTrusts, house.offers AS offers, house.wideningsPerWeek AS wideningsPerWeek,
  house.connectorWeeklyCap AS connectorWeeklyCap, house.introductions AS introductions,
  house.weeklyCap AS weeklyCap, house.invitations AS invitations,
  house.newPersonHours AS newPersonHours, house.newPersonRequests AS newPersonRequests, house.tokens AS tokens,
  house.requestsPerMinute AS requestsPerMinute, house.requestsPerMinuteUnknown AS requestsPerMinuteUnknown,
  house.shownExponent AS shownExponent
