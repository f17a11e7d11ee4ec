// Mail that is due: what somebody is asked, and digests.
CREATE INDEX letter_due IF NOT EXISTS FOR (n:Letter) ON (n.due);
CREATE INDEX person_digest IF NOT EXISTS FOR (n:Person) ON (n.digestAt);
