/**
 * The export of an account: everything the person wrote and every tie they own; nothing of what others think
 * of them.
 */
import * as v from 'valibot';
import type { Locale } from '../../schema/enums.generated.ts';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { accountGone, signedIn } from '../request/context.ts';
import { invalidInput, type ProblemRow } from '../request/problem.ts';
import { locale } from '../request/text.ts';
import { signedInLately, signInAgain } from './reauthentication.ts';
import { asMarkdown } from './markdown.ts';
import { gather } from './mine.ts';

export interface Exported {
  json: string | null;
  markdown: string | null;
  problems: ProblemRow[];
}

const input = v.object({ locale: locale() });

export const exportMine: Required<MutationResolvers>['exportMine'] = async (
  _parent,
  args: { input: { locale?: Locale | null } },
  context,
): Promise<Exported> => {
  const me = signedIn(context);
  const checked = v.safeParse(input, args.input);
  if (!checked.success) return { json: null, markdown: null, problems: [invalidInput('locale', 'FR or EN')] };
  const here = await signedInLately(context.run, me, context.viewer?.session, context.now);
  if (!here) throw accountGone();
  if (!here.lately) return { json: null, markdown: null, problems: [signInAgain] };
  context.meter.unlimited = true;
  const mine = await gather(context, me);
  if (!here.demo) context.security.count('EXPORTED', { person: me });
  return {
    json: JSON.stringify(mine, null, 2),
    markdown: asMarkdown(mine, checked.output.locale),
    problems: [],
  };
};
