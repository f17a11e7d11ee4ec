// Whether `me`, tied to `introduction` by `part`, is told who `person` is, tied to it by `theirs`: once all agreed everybody is; before, the connector is told of
// both and both of them; the asker of a request knows whom they asked for, who is told the asker unless that one stays unnamed.
// @fragment
(NOT EXISTS { (me)-[:BLOCKS]-(person) } AND (introduction.connectedAt IS NOT NULL OR type(part) = 'CONNECTOR' OR type(theirs) = 'CONNECTOR'
  OR (introduction.kind <> 'OFFER' AND (type(part) = 'ASKER' OR NOT introduction.unnamed))))
