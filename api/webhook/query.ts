/** The document of a webhook: a subscription, whose answer to one event is what is sent. */
import { GraphQLError, Kind, parse, type DocumentNode } from 'graphql';
import { signedIn, type Context, type Viewer } from '../request/context.ts';
import { payerOf } from '../request/payer.ts';
import { invalidInput, type ProblemRow } from '../request/problem.ts';

/** Characters of the longest document. */
const longest = 10_000;

/** What is sent where no document was given. */
export const idsOnly = `subscription {
  activity {
    __typename
    ... on EntryWritten { cursor about }
    ... on AskShared { cursor about }
    ... on AskResolved { cursor about }
    ... on IntroductionChanged { cursor about }
    ... on MessageSaid { cursor about }
    ... on Gap { cursor }
  }
}`;

/** The first field of a document that is closed to the viewer, and why; null if none is. Given by the server. */
export type ClosedTo = (viewer: Viewer, document: DocumentNode) => string | null;

/** Why a document cannot be one of a webhook; null if it can. */
export async function queryProblem(context: Context, query: string): Promise<ProblemRow | null> {
  signedIn(context);
  if (query.length > longest)
    return invalidInput('query', `at most ${longest.toLocaleString('en')} characters`);
  try {
    const cost = await context.quote(query, {});
    const most = await context.limits.perOperation(payerOf(context.viewer, context.network));
    if (cost > most) return invalidInput('query', `a subscription that costs at most ${most} points`);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return invalidInput('query', `a document that is valid here (${error.message.replace(/\.$/, '')})`);
  }
  const document = parse(query);
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [only] = operations;
  const fits =
    operations.length === 1 &&
    only?.kind === Kind.OPERATION_DEFINITION &&
    only.operation === 'subscription' &&
    (only.variableDefinitions ?? []).length === 0;
  if (!fits) return invalidInput('query', 'one subscription without variables');
  // An app never comes to have more rights. A person sees in the answers what a token of theirs lacks.
  const closed = context.viewer?.app ? context.webhooks.closedTo(context.viewer, document) : null;
  return closed === null ? null : invalidInput('query', `fields that this app may read (${closed})`);
}
