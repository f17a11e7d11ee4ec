// What is said in a conversation stays hidden from whom its author has blocked, also once the block is lifted: see perimeter/message.
// Introductions requested and offered; those there were before came by import of nothing but their moments.
CREATE INDEX introduction_end IF NOT EXISTS FOR (n:Introduction) ON (n.expiresAt);
