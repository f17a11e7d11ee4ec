// Conversations and what is said in them. By the index the newest of one are read without walking the rest: a message stores the id
// of its thread, because an index covers properties only.
CREATE CONSTRAINT thread_id IF NOT EXISTS FOR (n:Thread) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT message_id IF NOT EXISTS FOR (n:Message) REQUIRE n.id IS UNIQUE;
CREATE INDEX message_reading IF NOT EXISTS FOR (n:Message) ON (n.thread, n.saidAt, n.id);
