/** What each step of a plan is at a place: the changes and, in reading.ts, the ways of reading. */
import type { Someone } from '../../support/people.ts';
import type { Reads } from './history.ts';
import type { Item, Place } from './place.ts';
import type { Step, What } from './plan.ts';
import { readings } from './reading.ts';

export const of = <Thing>(things: readonly Thing[], dice: number): Thing | undefined =>
  things[dice % things.length];
const levels = { FULL: 1, TRUSTED: 0.7, KNOWN: 0.4 } as const;
/** No more stand at once, so that one page holds them all. */
const most = 18;

type Act = (place: Place, who: Someone, step: Step) => Promise<unknown>;

const others = (place: Place, who: Someone) => place.people.filter((one) => one !== who);
const projectOf = (place: Place, who: Someone): string | undefined =>
  place.projects.find((project) => place.keepers[project]?.includes(who));
const mine = (place: Place, who: Someone): Item[] =>
  place.items.filter(({ writer, ask }) => writer === who && !ask);

const trust: Act = async (place, who, { whom, dice: [a = 0, b = 0] }) => {
  const [to, level, reads] = [
    of(others(place, who), whom),
    of(['FULL', 'FULL', 'FULL', 'TRUSTED', 'TRUSTED', 'KNOWN'] as const, a),
    of<Reads>(['EVERYTHING', 'EVERYTHING', 'SINCE', 'SINCE', 'SINCE', 'NOTHING'], b),
  ];
  if (!to || !level || !reads) return;
  place.took(await place.do(who, 'setTrust', { personId: to.id, level, reads }), {
    kind: 'trust',
    by: who.id,
    to: to.id,
    level: levels[level],
    reads,
  });
};

const withdraw: Act = async (place, who, step) => {
  const to = of(others(place, who), step.whom);
  if (!to) return;
  const done = place.took(await place.do(who, 'withdrawTrust', { personId: to.id }), {
    kind: 'trust',
    by: who.id,
    to: to.id,
    level: 0,
    reads: 'NOTHING',
  });
  if (done && step.follow) await follow(place, who, step);
};

const draw: Act = async (place, who, step) => {
  const [a = 0, b = 0, c = 0] = step.dice;
  const [project, other] = [projectOf(place, who), of(others(place, who), step.whom)];
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
  const done = place.took(await place.do(who, 'setPerimeter', { projectId: project, ...input }), {
    kind: 'perimeter',
    by: who.id,
    project,
    ...change,
  });
  if (done && step.follow) await follow(place, who, step);
};

const write: Act = async (place, who, { dice: [a = 0] }) => {
  const project = projectOf(place, who);
  if (!project) return;
  if (mine(place, who).length >= most) {
    await remove(place, who, { dice: [0] } as Step);
    return;
  }
  const [text, forMe] = [place.text(), a % 5 === 0];
  const sent = await place.do(
    who,
    'writeEntry',
    { projectId: project, kind: 'NOTE', text, forMe },
    'entry { id }',
  );
  const entry = sent.payload?.['entry'] as { id: string } | null | undefined;
  if (entry && place.took(sent, { kind: 'write', by: who.id, project, item: entry.id, text, forMe }))
    place.items.push({ id: entry.id, writer: who, project, ask: false, forMe });
};

/** Half of the edits hide what they write in the same breath, or show it again: what is hidden was never to be read. */
const edit: Act = async (place, who, { dice: [a = 0, b = 0] }) => {
  const item = of(mine(place, who), a);
  if (!item) return;
  const change = of(
    [
      { text: place.text() },
      { text: place.text(), forMe: !item.forMe },
      { text: place.text(), forMe: !item.forMe },
      { forMe: !item.forMe },
    ],
    b,
  );
  const sent = await place.do(who, 'editEntry', { entryId: item.id, ...change });
  if (!place.took(sent, { kind: 'edit', by: who.id, item: item.id, ...change })) return;
  if (change && 'forMe' in change) item.forMe = change.forMe === true;
};

const remove: Act = async (place, who, { dice: [a = 0] }) => {
  const item = of(mine(place, who), a);
  if (!item) return;
  place.items.splice(place.items.indexOf(item), 1); // nobody else means to change it from here on
  place.took(await place.do(who, 'removeEntry', { entryId: item.id }), {
    kind: 'remove',
    by: who.id,
    item: item.id,
  });
};

const share: Act = async (place, who) => {
  const [project, text] = [projectOf(place, who), place.text()];
  if (!project) return;
  const { payload } = await place.do(
    who,
    'draftAsk',
    { projectId: project, title: 'Glass', story: text },
    'ask { id }',
  );
  const ask = payload?.['ask'] as { id: string } | null | undefined;
  if (!ask) return;
  const done = place.took(await place.do(who, 'shareAsk', { askId: ask.id }), {
    kind: 'share',
    by: who.id,
    project,
    item: ask.id,
    text,
  });
  if (done) place.items.push({ id: ask.id, writer: who, project, ask: true, forMe: false });
};

const follow: Act = async (place, who, step) => {
  await (step.whom % 2 === 0 ? edit : write)(place, who, step);
};

const block: Act = async (place, who, step) => {
  const to = of(others(place, who), step.whom);
  if (
    !to ||
    !place.took(await place.do(who, 'block', { personId: to.id }), { kind: 'block', by: who.id, to: to.id })
  )
    return;
  place.blocks.push({ by: who, to });
  if (step.follow) await follow(place, who, step);
};

/** The oldest block is lifted, and the two meet anew. */
const back: Act = async (place) => {
  const lifted = place.blocks.shift();
  if (!lifted) return;
  const { by, to } = lifted;
  if (
    place.took(await place.do(by, 'unblock', { personId: to.id }), { kind: 'unblock', by: by.id, to: to.id })
  )
    await place.meet(by, to);
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

/** All clients at once, until so many operations were done. */
export async function race(place: Place, plans: readonly Step[][], operations: number): Promise<void> {
  await Promise.all(
    plans.map(async (plan) => {
      for (let index = 0; place.done < operations; index += 1) {
        const step = plan[index % plan.length];
        const who = step && of(place.people, step.who);
        if (step && who) await acts[step.what](place, who, step);
      }
    }),
  );
}
