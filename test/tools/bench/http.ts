// Widening and reading over HTTP, compared with the statement alone and with a query that only looks the
// token up.
import { statements } from '../../../api/neo4j/catalogue.generated.ts';
import { Deadline } from '../../../api/neo4j/deadline.ts';
import { createToken, post as postTo, type Settings } from './api.ts';
import { reset, type Case, type Request } from './cases.ts';
import type { Bench } from './graph.ts';
import { countHits } from './hits.ts';
import { alternate } from './measure.ts';

const reading = `query ($id: ID!) { node(id: $id) { ... on Ask { candidates(first: 24) { edges { node {
  person { id name } band paths { connector { id name } }
  reasons { ... on SharedTopic { topic { name } } ... on TextMatch { word } } } } } } } }`;
const widening =
  'mutation ($input: WidenAskInput!) { widenAsk(input: $input) { ask { state } problems { message } } }';

export async function measureHttp(
  bench: Bench,
  address: string,
  cases: readonly Case[],
  { rounds, warm, print }: Settings,
): Promise<void> {
  const now = Date.now();
  const tokens = new Map<string, string>();
  for (const { me } of cases.flatMap(({ requests }) => requests)) {
    if (!tokens.has(me)) tokens.set(me, await createToken(bench, me));
  }
  const post = ({ me }: Request, query: string, variables: object) =>
    postTo(address, tokens.get(me), query, variables);
  const ms = (value: number | undefined) => (value ?? Number.NaN).toFixed(1).padStart(7);

  print('\nOver HTTP; milliseconds, medians of alternating arms');
  print(`${'case'.padEnd(44)}  widen   read   read bare   db hits   viewer   HTTP adds`);
  for (const { name, requests } of cases) {
    const at = (place: number) => requests[place % requests.length] as Request;
    await reset(bench, requests);
    const widened: number[] = [];
    for (let round = 0; round < Math.min(rounds, 24) + requests.length; round++) {
      const request = at(round);
      await reset(bench, [request]);
      const start = performance.now();
      await post(request, widening, { input: { askId: request.ask } });
      if (round >= requests.length) widened.push(performance.now() - start);
    }
    const bare = ({ me, ask }: Request) =>
      bench.graph.run(new Deadline(5_000), 'helper/candidates', {
        me,
        ask,
        lane: 'SECOND_CIRCLE',
        now,
        after: null,
        limit: 25,
      });
    const times = await alternate(
      [
        { name: 'read', run: (place) => post(at(place), reading, { id: at(place).ask }) },
        { name: 'bare', run: (place) => bare(at(place)) },
        { name: 'viewer', run: (place) => post(at(place), '{ viewer { person { id } } }', {}) },
      ],
      rounds,
      warm,
    );
    const [first] = requests;
    const hits = first
      ? await countHits(bench.driver, statements['helper/candidates'].text, {
          me: first.me,
          ask: first.ask,
          lane: 'SECOND_CIRCLE',
          now,
          after: null,
          limit: 25,
        })
      : 0;
    const [read, alone] = [times.get('read')?.p50 ?? Number.NaN, times.get('bare')?.p50 ?? Number.NaN];
    print(
      `${name.padEnd(44)}${ms(widened.sort((a, b) => a - b)[Math.floor(widened.length / 2)])}${ms(read)}${ms(alone).padStart(12)}${(hits / 1000).toFixed(1).padStart(8)} k ${ms(times.get('viewer')?.p50)}  ${ms(read - alone).padStart(9)}`,
    );
  }
}
