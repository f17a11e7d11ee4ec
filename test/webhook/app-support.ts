/** What the webhooks of apps are tried with. */
import { nanoid } from 'nanoid';
import { letIn, registeredApp } from '../oauth/support.ts';
import { cypher } from '../support/graph.ts';
import { Someone } from '../support/people.ts';

export const withFeeling =
  'subscription { activity { __typename ... on EntryWritten { about entry { text feeling } } } }';

/** Somebody as an app acts for them that they let in; any app unless given. */
export async function appOf(who: Someone, scope: string, app?: string): Promise<Someone> {
  const { tokens } = await letIn(who, app ?? (await registeredApp()).id, { scope });
  return new Someone(who.id, who.name, tokens.access_token);
}

/** Notes that a webhook has tried to deliver something; the id of the delivery. */
export async function tried(webhook: string): Promise<string> {
  const delivery = `delivery_${nanoid()}`;
  const now = Date.now();
  await cypher(
    `MATCH (w:Webhook {id: $webhook}) CREATE (w)-[:DELIVERS]->(:Delivery {id: $delivery, webhook: $webhook, seq: 0,
      at: $now, tries: 1, triedAt: $now, due: $later})`,
    { webhook, delivery, now, later: now + 3_600_000 },
  );
  return delivery;
}

/** What is left of a webhook in the graph. */
export const leftOf = async (id: string): Promise<string[]> =>
  (
    await cypher<{ label: string }>(
      'MATCH (n:Webhook|Delivery) WHERE $id IN [n.id, n.webhook] RETURN labels(n)[0] AS label ORDER BY label',
      { id },
    )
  ).map(({ label }) => label);
