// Whether `me`, tied to `introduction` by `part`, is told who `person` is, tied to it by `theirs`. Once all
// agreed, everybody is told. Before that, the connector is told of both others, and both are told of the
// connector; the asker of a request knows the candidate, and the candidate is told the asker unless the
// asker stays unnamed.
// @fragment
(NOT EXISTS { (me)-[:BLOCKS]-(person) } AND (introduction.connectedAt IS NOT NULL
  OR type(part) = 'CONNECTOR' OR type(theirs) = 'CONNECTOR'
  OR (introduction.kind <> 'OFFER' AND (type(part) = 'ASKER' OR NOT introduction.unnamed))))
