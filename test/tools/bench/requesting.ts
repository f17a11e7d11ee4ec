// Asking for an introduction over HTTP, against the least there is to write: a transaction that makes one node, in the same run.
import { randomUUID } from 'node:crypto';
import { Deadline } from '../../../api/neo4j/deadline.ts';
import { hashOf } from '../../../api/request/secret.ts';
import { newToken } from '../../../api/token/token.ts';
import { usualScopes } from '../../../api/token/scopes.ts';
import { reset, layOutCases, type Request } from './cases.ts';
import type { Bench } from './graph.ts';
import { alternate, type Arm } from './measure.ts';

interface Settings {
  rounds: number;
  warm: number;
  print: (line: string) => void;
}
interface Asking extends Request {
  token: string;
  candidate: string;
  connector: string;
}

const requesting =
  'mutation ($input: RequestIntroductionInput!) { requestIntroduction(input: $input) { introduction { id } problems { __typename message } } }';
const widening = 'mutation ($input: WidenAskInput!) { widenAsk(input: $input) { problems { message } } }';

export async function measureRequesting(
  bench: Bench,
  address: string,
  { rounds, warm, print }: Settings,
): Promise<void> {
  const post = async (token: string, query: string, variables: object) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as {
      data?: Record<string, { problems?: { message: string }[] }>;
      errors?: { message: string }[];
    };
    const wrong = errors?.[0] ?? Object.values(data ?? {})[0]?.problems?.[0];
    if (wrong) throw new Error(wrong.message);
  };
  print(
    '\nAsking for an introduction over HTTP, and a transaction that makes one node; milliseconds, medians of alternating arms',
  );
  print(`${'case'.padEnd(44)} request  bare write   ratio   viewer`);
  for (const { name, requests } of (await layOutCases(bench, 8)).filter((one) =>
    / (popular|rare) topics$/.test(one.name),
  )) {
    const askings = await widened(bench, requests, (token, ask) =>
      post(token, widening, { input: { askId: ask } }),
    );
    const at = (place: number) => askings[place % askings.length] as Asking;
    const request: Arm = {
      name: 'request',
      before: (place) => forget(bench, at(place)), // one asks for somebody once, and for three at a time
      run: (place) =>
        post(at(place).token, requesting, {
          input: {
            askId: at(place).ask,
            candidateId: at(place).candidate,
            connectorId: at(place).connector,
            words: 'Would you introduce us?',
          },
        }),
    };
    const times = await alternate(
      [
        request,
        { name: 'bare', run: () => bare(bench) },
        { name: 'viewer', run: (place) => post(at(place).token, '{ viewer { person { id } } }', {}) },
      ],
      rounds,
      warm,
    );
    const p50 = (arm: string) => times.get(arm)?.p50 ?? Number.NaN;
    const ms = (value: number) => value.toFixed(1);
    print(
      `${name.padEnd(44)} ${ms(p50('request')).padStart(7)} ${ms(p50('bare')).padStart(11)} ${(p50('request') / p50('bare')).toFixed(2).padStart(7)} ${ms(p50('viewer')).padStart(8)}`,
    );
    await Promise.all(askings.map((one) => forget(bench, one)));
  }
  await bench.driver.executeQuery('MATCH (n:Bare|Retry) DETACH DELETE n');
  await bench.driver.executeQuery("MATCH (n:Event {kind: 'IntroductionChanged'}) DELETE n");
}

/** Their asks as the second circle was found for them, each with the first who was, and a token. */
async function widened(
  bench: Bench,
  requests: readonly Request[],
  widen: (token: string, ask: string) => Promise<void>,
): Promise<Asking[]> {
  await reset(bench, requests);
  const askings: Asking[] = [];
  for (const request of requests) {
    const token = newToken();
    await bench.graph.run(new Deadline(5_000), 'token/create', {
      name: request.me,
      token: `token_${randomUUID()}`,
      hash: hashOf(token),
      scopes: usualScopes,
      now: Date.now(),
    });
    await widen(token, request.ask);
    const {
      records: [first],
    } = await bench.driver.executeQuery(
      'MATCH (:Ask {id: $ask})-[s:SURFACED {lane: "SECOND_CIRCLE"}]->(p:Person) RETURN p.id AS candidate, s.connectors[0] AS connector ORDER BY s.rank LIMIT 1',
      { ask: request.ask },
    );
    if (first)
      askings.push({
        ...request,
        token,
        candidate: String(first.get('candidate')),
        connector: String(first.get('connector')),
      });
  }
  return askings;
}

const forget = ({ driver }: Bench, { ask }: Request) =>
  driver.executeQuery('MATCH (:Ask {id: $ask})<-[:FOR]-(n:Introduction) DETACH DELETE n', { ask });

async function bare({ driver }: Bench): Promise<void> {
  const session = driver.session();
  try {
    await session.executeWrite((transaction) =>
      transaction.run('CREATE (n:Bare {id: $id}) RETURN n.id AS id', { id: randomUUID() }),
    );
  } finally {
    await session.close();
  }
}
