/** The deliveries of a webhook, as its owner sees them. */
import { positionRow, withCursor, type EventRow, type EventWithCursor } from '../activity/event.ts';
import { signedIn, type Context } from '../request/context.ts';
import { beforeMoment, byMoment, page, type PageArguments } from '../request/page.ts';
import { askedBy } from './asked-by.ts';

/** `event` is null where the viewer may not hear of it any more. */
export interface DeliveryOfViewer {
  id: string;
  at: number;
  event: EventWithCursor | null;
  tries: number;
  triedAt: number;
  status: number | null;
  deliveredAt: number | null;
  due: number | null;
}

export const deliveriesOf = (context: Context, webhook: string, args: PageArguments) =>
  page(context, `deliveries ${webhook}`, args, {
    async fetch(after, limit): Promise<DeliveryOfViewer[]> {
      const { run, now } = context;
      const me = signedIn(context);
      const rows = await run('webhook/deliveries', {
        me,
        ...askedBy(context),
        webhook,
        now,
        ...beforeMoment(after),
        limit,
      });
      const told = await eventsOf(
        context,
        me,
        rows.flatMap(({ seq, gap }) => (gap ? [] : [seq])),
      );
      return rows.map(({ seq, gap, ...row }) => {
        const event = gap ? positionRow('Gap', seq) : told.get(seq);
        return { ...row, event: event ? withCursor(context, event) : null };
      });
    },
    position: byMoment,
  });

/** Those of the events that the person may hear of now. */
async function eventsOf({ run, now }: Context, me: string, seqs: number[]): Promise<Map<number, EventRow>> {
  if (seqs.length === 0) return new Map();
  const pairs = seqs.map((seq) => `${me}:${seq}`).join(' ');
  const rows = await run('activity/deliveries', { pairs, now });
  return new Map(rows.map(({ seq, kind, subjectId }) => [seq, { seq, kind, subjectId }]));
}
