/** What the steps of a plan do: the changes here and, in reading.ts, the ways of reading. */
import type { Someone } from '../../support/people.ts';
import type { Reads } from './history.ts';
import type { Item, Community } from './community.ts';
import type { Step, What } from './plan.ts';
import { readings } from './reading.ts';

export const of = <Thing>(things: readonly Thing[], dice: number): Thing | undefined =>
  things[dice % things.length];
const levels = { FULL: 1, TRUSTED: 0.7, KNOWN: 0.4 } as const;
/** The most entries a writer has at once, so that one page holds them all. */
const most = 18;

type Act = (community: Community, who: Someone, step: Step) => Promise<unknown>;

const others = (community: Community, who: Someone) => community.people.filter((one) => one !== who);
const projectOf = (community: Community, who: Someone): string | undefined =>
  community.projects.find((project) => community.keepers[project]?.includes(who));
const mine = (community: Community, who: Someone): Item[] =>
  community.items.filter(({ writer, ask }) => writer === who && !ask);

const trust: Act = async (community, who, { whom, dice: [a = 0, b = 0] }) => {
  const [to, level, reads] = [
    of(others(community, who), whom),
    of(['FULL', 'FULL', 'FULL', 'TRUSTED', 'TRUSTED', 'KNOWN'] as const, a),
    of<Reads>(['EVERYTHING', 'EVERYTHING', 'SINCE', 'SINCE', 'SINCE', 'NOTHING'], b),
  ];
  if (!to || !level || !reads) return;
  community.recordChange(await community.do(who, 'setTrust', { personId: to.id, level, reads }), {
    kind: 'trust',
    by: who.id,
    to: to.id,
    level: levels[level],
    reads,
  });
};

const withdraw: Act = async (community, who, step) => {
  const to = of(others(community, who), step.whom);
  if (!to) return;
  const done = community.recordChange(await community.do(who, 'withdrawTrust', { personId: to.id }), {
    kind: 'trust',
    by: who.id,
    to: to.id,
    level: 0,
    reads: 'NOTHING',
  });
  if (done && step.follow) await follow(community, who, step);
};

const draw: Act = async (community, who, step) => {
  const [a = 0, b = 0, c = 0] = step.dice;
  const [project, other] = [projectOf(community, who), of(others(community, who), step.whom)];
  if (!project || !other) return;
  const level = of(['FULL', 'TRUSTED', 'KNOWN', 'KNOWN', undefined, undefined] as const, a);
  const only = of([undefined, undefined, null, null, null, [], [other.id]], b);
  const except = of([undefined, undefined, [], [], [other.id]], c);
  const input = {
    ...(level ? { threshold: level } : {}),
    ...(only === undefined ? {} : { only }),
    ...(except ? { except } : {}),
  };
  const change = {
    ...(level ? { threshold: levels[level] } : {}),
    ...(only === undefined ? {} : { only }),
    ...(except ? { except } : {}),
  };
  const done = community.recordChange(
    await community.do(who, 'setPerimeter', { projectId: project, ...input }),
    {
      kind: 'perimeter',
      by: who.id,
      project,
      ...change,
    },
  );
  if (done && step.follow) await follow(community, who, step);
};

const write: Act = async (community, who, { dice: [a = 0] }) => {
  const project = projectOf(community, who);
  if (!project) return;
  if (mine(community, who).length >= most) {
    await remove(community, who, { dice: [0] } as Step);
    return;
  }
  const [text, forMe] = [community.text(), a % 5 === 0];
  const sent = await community.do(
    who,
    'writeEntry',
    { projectId: project, kind: 'NOTE', text, forMe },
    'entry { id }',
  );
  const entry = sent.payload?.['entry'] as { id: string } | null | undefined;
  if (
    entry &&
    community.recordChange(sent, { kind: 'write', by: who.id, project, item: entry.id, text, forMe })
  )
    community.items.push({ id: entry.id, writer: who, project, ask: false, forMe });
};

/** Half of the edits change `forMe` together with the text: a text that came hidden must never be read. */
const edit: Act = async (community, who, { dice: [a = 0, b = 0] }) => {
  const item = of(mine(community, who), a);
  if (!item) return;
  const change = of(
    [
      { text: community.text() },
      { text: community.text(), forMe: !item.forMe },
      { text: community.text(), forMe: !item.forMe },
      { forMe: !item.forMe },
    ],
    b,
  );
  const sent = await community.do(who, 'editEntry', { entryId: item.id, ...change });
  if (!community.recordChange(sent, { kind: 'edit', by: who.id, item: item.id, ...change })) return;
  if (change && 'forMe' in change) item.forMe = change.forMe === true;
};

const remove: Act = async (community, who, { dice: [a = 0] }) => {
  const item = of(mine(community, who), a);
  if (!item) return;
  community.items.splice(community.items.indexOf(item), 1); // nobody else means to change it from here on
  community.recordChange(await community.do(who, 'removeEntry', { entryId: item.id }), {
    kind: 'remove',
    by: who.id,
    item: item.id,
  });
};

const share: Act = async (community, who) => {
  const [project, text] = [projectOf(community, who), community.text()];
  if (!project) return;
  const { payload } = await community.do(
    who,
    'draftAsk',
    { projectId: project, title: 'Glass', story: text },
    'ask { id }',
  );
  const ask = payload?.['ask'] as { id: string } | null | undefined;
  if (!ask) return;
  const done = community.recordChange(await community.do(who, 'shareAsk', { askId: ask.id }), {
    kind: 'share',
    by: who.id,
    project,
    item: ask.id,
    text,
  });
  if (done) community.items.push({ id: ask.id, writer: who, project, ask: true, forMe: false });
};

const follow: Act = async (community, who, step) => {
  await (step.whom % 2 === 0 ? edit : write)(community, who, step);
};

const block: Act = async (community, who, step) => {
  const to = of(others(community, who), step.whom);
  if (
    !to ||
    !community.recordChange(await community.do(who, 'block', { personId: to.id }), {
      kind: 'block',
      by: who.id,
      to: to.id,
    })
  )
    return;
  community.blocks.push({ by: who, to });
  if (step.follow) await follow(community, who, step);
};

/** Lifts the oldest block; the two meet again. */
const back: Act = async (community) => {
  const lifted = community.blocks.shift();
  if (!lifted) return;
  const { by, to } = lifted;
  if (
    community.recordChange(await community.do(by, 'unblock', { personId: to.id }), {
      kind: 'unblock',
      by: by.id,
      to: to.id,
    })
  )
    await community.meet(by, to);
};

const acts: Record<What, Act> = {
  trust,
  withdraw,
  draw,
  write,
  edit,
  remove,
  share,
  block,
  back,
  ...readings,
};

/** Runs all clients at once until so many operations were done. */
export async function race(
  community: Community,
  plans: readonly Step[][],
  operations: number,
): Promise<void> {
  await Promise.all(
    plans.map(async (plan) => {
      for (let index = 0; community.done < operations; index += 1) {
        const step = plan[index % plan.length];
        const who = step && of(community.people, step.who);
        if (step && who) await acts[step.what](community, who, step);
      }
    }),
  );
}
