import * as v from 'valibot';
import { countWritten } from '../quota/quota.ts';
import { mutation } from '../request/mutation.ts';
import { invalidInput, notFound } from '../request/problem.ts';
import { id, line } from '../request/text.ts';

const kind = v.picklist(['STEP', 'NOTE', 'DOUBT', 'STUCK', 'UNKNOWN']);
const feeling = v.nullish(v.picklist(['LOW', 'UNEASY', 'STEADY', 'HOPEFUL', 'LIT_UP']));
const text = line(20_000); // may have several lines

export const writeEntry = mutation({
  check: v.object({ projectId: id(), kind, feeling, text, forMe: v.nullish(v.boolean()) }),
  subject: (_input, _me, clock) => clock.newId('entry'),
  async apply(change, { projectId: project, kind, feeling = null, text, forMe }, entry) {
    const { run, me, now } = change;
    const [written] = await run('entry/write', {
      me,
      project,
      entry,
      kind,
      feeling,
      text,
      forMe: forMe ?? false,
      now,
    });
    if (!written) return notFound('projectId');
    await run('activity/write', { kind: 'EntryWritten', subjectId: entry, from: me, now });
    return countWritten(change, { entries: 1, texts: [text] });
  },
});

export const editEntry = mutation({
  check: v.object({
    entryId: id(),
    kind: v.nullish(kind),
    feeling,
    text: v.nullish(text),
    forMe: v.nullish(v.boolean()),
  }),
  subject: ({ entryId }) => entryId,
  async apply(change, { kind = null, feeling, text = null, forMe = null }, entry) {
    const { run, me, now } = change;
    const [edited] = await run('entry/edit', {
      me,
      entry,
      kind,
      feeling: feeling ?? null,
      changesFeeling: feeling !== undefined,
      text,
      forMe,
      now,
    });
    return edited ? countWritten(change, { texts: [text] }) : notFound('entryId');
  },
});

export const removeEntry = mutation({
  check: v.object({ entryId: id() }),
  subject: ({ entryId }) => entryId,
  async apply({ run, me }, _input, entry) {
    const [removed] = await run('entry/remove', { me, entry });
    return removed ? null : notFound('entryId');
  },
});

export const lookOver = mutation({
  check: v.object({ entryId: id() }),
  subject: ({ entryId }) => entryId,
  async apply({ run, me, now }, _input, entry) {
    const [looked] = await run('entry/look-over', { me, entry, now });
    if (!looked) return notFound('entryId');
    return looked.mine ? invalidInput('entryId', 'an entry of somebody else') : null;
  },
});
