// Words that people wish for as topics: found by their id, and by the word when the host answers it.
CREATE CONSTRAINT topic_wish_id IF NOT EXISTS FOR (n:TopicWish) REQUIRE n.id IS UNIQUE;
CREATE INDEX topic_wish_folded IF NOT EXISTS FOR (n:TopicWish) ON (n.folded);
