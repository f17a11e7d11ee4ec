/** What a webhook is sent of an event: the answer to its document, as its owner may read it now. */
import type { EventRow } from '../activity/event.ts';
import type { Viewer } from '../request/context.ts';

export interface Answer {
  data: Readonly<Record<string, unknown>> | null;
  errors?: readonly { extensions?: Readonly<Record<string, unknown>> | undefined }[];
}
/**
 * Executes the document for one event. Throws RATE_LIMITED when the owner has no points left. Given by the
 * server, which knows the schema.
 */
export type AnswerEvent = (viewer: Viewer, query: string, event: EventRow) => Promise<Answer>;

/** As Standard Webhooks recommends: type, time and data. */
export const bodyOf = ({ kind }: EventRow, { data, errors }: Answer, at: number): string =>
  JSON.stringify({ type: kind, timestamp: new Date(at).toISOString(), data, ...(errors ? { errors } : {}) });

/** Whether the answer lacks what the database could not give at the moment. */
export const isIncomplete = ({ errors = [] }: Answer): boolean =>
  errors.some(({ extensions }) =>
    ['UNAVAILABLE', 'INTERNAL_SERVER_ERROR'].includes(String(extensions?.['code'])),
  );
