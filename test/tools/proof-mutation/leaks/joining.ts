/** Leaks in how one comes in: what a mailed link does, and what is told without a session. */
import type { Leak } from './leak.ts';

const joining = 'test/perimeter/joining.test.ts';

export const joiningLeaks: readonly Leak[] = [
  {
    name: 'whoever is given with an invitation has met its maker',
    file: 'cypher/invitation/link.cypher',
    from: 'RETURN person.id AS person, invitation IS NOT NULL AS open',
    to: `WITH person, invitation
CALL (person, invitation) {
  MATCH (inviter:Person)-[:INVITES]->(invitation)
  WHERE person <> inviter
  MERGE (person)-[met:MET]->(inviter)
  ON CREATE SET met.since = $now
  RETURN count(*) AS tied
}
RETURN person.id AS person, invitation IS NOT NULL AS open`,
    caughtBy: { test: joining, testName: 'joining: whatever is sent without a session' },
  },
  {
    name: 'a link chooses a language for whoever it lets in',
    file: 'cypher/account/use-link.cypher',
    from: 'OPTIONAL MATCH (link)-[:LETS_IN]->(person:Person)\n',
    to: "OPTIONAL MATCH (link)-[:LETS_IN]->(person:Person)\nSET person.locale = 'FR'\n",
    caughtBy: { test: joining, testName: 'joining: a link lets in whom the model says' },
  },
  {
    name: 'acceptInvitation tells signed out whether an invitation is open',
    file: 'api/invitation/accept.ts',
    from: "return link?.person != null ? 'account'",
    to: `if (!link?.open) return { __typename: 'NotFound', message: 'gone', path: null };
      return link.person != null ? 'account'`,
    caughtBy: { test: joining, testName: 'joining: without a session every address' },
  },
  {
    name: 'a visitor of the demonstration house reads invitations',
    file: 'cypher/invitation/read.cypher',
    from: 'AND\n// @include perimeter/inviter\n',
    to: '',
    caughtBy: { test: 'test/invitation/join.test.ts', testName: 'invitation: is null without a session' },
  },
  {
    name: 'an invitation into a demonstration house is accepted from outside',
    file: 'cypher/invitation/inviter.cypher',
    from: 'AND\n// @include perimeter/inviter\n',
    to: '',
    caughtBy: { test: 'test/demo/invitation.test.ts', testName: 'invitation: does not exist outside' },
  },
  {
    name: 'an invitation into a demonstration house makes an account',
    file: 'cypher/invitation/link.cypher',
    from: 'WHERE inviter.house IS NULL AND\n',
    to: 'WHERE\n',
    caughtBy: { test: 'test/demo/invitation.test.ts', testName: 'invitation: lets in nobody by mail' },
  },
];
