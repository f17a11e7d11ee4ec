// The introduction that opened a conversation is looked for by the conversation.
CREATE INDEX introduction_thread IF NOT EXISTS FOR (n:Introduction) ON (n.thread);
