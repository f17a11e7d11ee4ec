// Requesting an introduction over HTTP, compared in the same run with a transaction that creates one node.
import { randomUUID } from 'node:crypto';
import { createToken, post as postTo, type Settings } from './api.ts';
import { reset, layOutCases, type Request } from './cases.ts';
import type { Bench } from './graph.ts';
import { alternate, type Arm } from './measure.ts';

interface Asking extends Request {
  token: string;
  candidate: string;
  connector: string;
}

const requesting = `mutation ($input: RequestIntroductionInput!) {
  requestIntroduction(input: $input) { introduction { id } problems { __typename message } } }`;
const widening = 'mutation ($input: WidenAskInput!) { widenAsk(input: $input) { problems { message } } }';

export async function measureRequesting(
  bench: Bench,
  address: string,
  { rounds, warm, print }: Settings,
): Promise<void> {
  const post = async (token: string, query: string, variables: object) => {
    const data = await postTo<Record<string, { problems?: { message: string }[] }>>(
      address,
      token,
      query,
      variables,
    );
    const [problem] = Object.values(data)[0]?.problems ?? [];
    if (problem) throw new Error(problem.message);
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
      // A candidate can be requested once, and three can be open at a time.
      before: (place) => forget(bench, at(place)),
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

/** Widens the asks; each with its first candidate, the connector to them, and a token of the asker. */
async function widened(
  bench: Bench,
  requests: readonly Request[],
  widen: (token: string, ask: string) => Promise<void>,
): Promise<Asking[]> {
  await reset(bench, requests);
  const askings: Asking[] = [];
  for (const request of requests) {
    const token = await createToken(bench, request.me);
    await widen(token, request.ask);
    const {
      records: [first],
    } = await bench.driver.executeQuery(
      `MATCH (:Ask {id: $ask})-[s:SURFACED {lane: "SECOND_CIRCLE"}]->(p:Person)
        RETURN p.id AS candidate, s.connectors[0] AS connector ORDER BY s.rank LIMIT 1`,
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
