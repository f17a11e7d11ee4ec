// Copies of the demonstration house, and whose people and topics belong to one.
CREATE CONSTRAINT demo_id IF NOT EXISTS FOR (n:Demo) REQUIRE n.id IS UNIQUE;
CREATE INDEX person_house IF NOT EXISTS FOR (n:Person) ON (n.house);
CREATE INDEX topic_house IF NOT EXISTS FOR (n:Topic) ON (n.house);
