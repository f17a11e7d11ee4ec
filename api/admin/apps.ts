/** Apps that people registered: the host sees them all, and approves or refuses each. */
import { tellEnded } from '../account/ended.ts';
import { Deadline } from '../neo4j/deadline.ts';
import { rotateKey } from '../oauth/keys.ts';
import { noteNow } from '../request/security-log.ts';
import { UsageProblem, words, type Command, type Desk, type Work } from './command.ts';

const deadline = () => new Deadline(60_000);

export const apps: Command = {
  usage: ['apps', 'apps approve <id>', 'apps refuse <id>', 'apps rotate-key'],
  means:
    'Lists the registered apps (id, state, who registered it, name, purpose, addresses), approves one, or refuses it and ends it for everybody who let it in. `rotate-key` has id tokens signed by a new key, in an hour; every 90 days this happens by itself.',
  plan([verb, ...rest]) {
    if (verb === undefined) return list;
    if (verb === 'rotate-key') return rotate;
    if (verb !== 'approve' && verb !== 'refuse')
      throw new UsageProblem('Expected approve, refuse or rotate-key.');
    const [id = ''] = words(rest, 'id');
    return decide(id, verb);
  },
};

async function list({ graph, out }: Desk): Promise<number> {
  for (const { id, state, person, name, purpose, redirects } of await graph.run(deadline(), 'app/all', {}))
    out([id, state, person ?? 'suspended', name, purpose, redirects.join(' ')].join('\t'));
  return 0;
}

async function rotate({ graph, clock, say }: Desk): Promise<number> {
  const now = clock.now();
  await rotateKey(graph, now);
  await graph.write(deadline(), (run) => noteNow(run, now, { kind: 'APP_KEY_ROTATED' }));
  say(
    'Id tokens are signed by a new key in an hour; the present one stays published until its tokens expired.',
  );
  return 0;
}

const kinds = { approve: 'APP_APPROVED', refuse: 'APP_REFUSED' } as const;

function decide(app: string, verb: 'approve' | 'refuse'): Work {
  return async ({ graph, clock, out, say }) => {
    const name = await graph.write(deadline(), async (run) => {
      const now = clock.now();
      const [decided] = await run(`app/${verb}`, { app, now });
      if (!decided) return null;
      await noteNow(run, now, { kind: kinds[verb], what: app });
      await tellEnded(run);
      return decided.name;
    });
    if (name === null) say(`There is no app with the id "${app}".`);
    else out(`${app}\t${name}`);
    return name === null ? 1 : 0;
  };
}
