import * as v from 'valibot';
import { prose } from '../request/text.ts';
import { ref } from './cell.ts';
import { kind, type Numbered } from './kind.ts';
import { people, resolve } from './known.ts';

const titled = '1 to 200 characters';
const title = () => v.pipe(v.string(), v.trim(), v.maxLength(200, titled));

interface Row {
  ref: string;
  title: string;
  purpose?: string | null;
  keeper: string;
}

/**
 * One row for each keeper. The first row of a ref names the project; further rows repeat it or leave it
 * empty. Keepers of one project are acquainted. Made anew for each file: it remembers first rows.
 */
export const projects = () => {
  const first = new Map<string, Numbered<Row>>();
  return kind({
    file: 'projects.csv',
    columns: { ref: ref(), title: title(), purpose: v.exactOptional(prose(2_000)), keeper: ref() },
    whole(row, line): Row | string {
      const before = first.get(row.ref);
      if (!before) {
        if (row.title === '') return `title: expected ${titled}, found nothing`;
        first.set(row.ref, { ...row, line });
        return row;
      }
      const other =
        row.title !== '' && row.title !== before.title
          ? 'title'
          : row.purpose && row.purpose !== before.purpose
            ? 'purpose'
            : null;
      return other
        ? `${other}: line ${before.line} says otherwise of this project`
        : { ...before, keeper: row.keeper };
    },
    same: ({ ref, keeper }) => JSON.stringify([ref, keeper]),
    async take(numbered, { run, now, clock }) {
      const rows: { row: Row; keeper: string }[] = [];
      const known = await people(
        run,
        numbered.map(({ keeper }) => keeper),
      );
      const refused = resolve(numbered, ['keeper'], known, 'nobody', (row, keeper = '') => {
        rows.push({ row, keeper });
      });
      const byRef = new Map(rows.map(({ row }) => [row.ref, row]));
      const stands = new Map(
        (await run('import/projects-now', { refs: [...byRef.keys()] })).map((project) => [
          project.ref,
          project,
        ]),
      );
      const wanted = new Map(
        [...byRef.values()].map(({ ref, title, purpose = stands.get(ref)?.purpose ?? null }) => [
          ref,
          { id: stands.get(ref)?.id ?? clock.newId('project'), ref, title, purpose },
        ]),
      );
      const changed = new Map(
        [...wanted].filter(
          ([ref, { title, purpose }]) =>
            stands.get(ref)?.title !== title || stands.get(ref)?.purpose !== purpose,
        ),
      );
      await run('import/projects', { rows: [...changed.values()], now });

      const joining = rows.flatMap(({ row: { ref }, keeper }) => {
        const project = wanted.get(ref)?.id;
        return project && !stands.get(ref)?.keepers.includes(keeper)
          ? [{ ref, project, person: keeper }]
          : [];
      });
      if (joining.length > 0) {
        await run('import/keepers', { rows: joining, now });
        await run('import/lock-keepers', { refs: [...new Set(joining.map(({ ref }) => ref))] });
        await run('import/keepers-met', {
          projects: [...new Set(joining.map(({ project }) => project))],
          now,
        });
      }
      const joined = new Set(joining.map(({ ref, person }) => `${person} ${ref}`));
      const untouched = rows.filter(
        ({ row: { ref }, keeper }) => !changed.has(ref) && !joined.has(`${keeper} ${ref}`),
      );
      return { refused, unchanged: untouched.length };
    },
  });
};
