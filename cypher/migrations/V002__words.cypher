// The one text index: the folded words of what people offer help with, found whole, so that é finds e.
// No private writing is in any index. It only finds people; it never scores them.
CREATE FULLTEXT INDEX help_words IF NOT EXISTS FOR (n:Person) ON EACH [n.words]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false } };
