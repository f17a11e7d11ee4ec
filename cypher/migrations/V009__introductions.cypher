// Introductions requested and offered, by when they end.
CREATE INDEX introduction_end IF NOT EXISTS FOR (n:Introduction) ON (n.expiresAt);
