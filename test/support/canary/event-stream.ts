/** Event streams of the tests: each event is treated as a response is. */
import { assertReadable, type Answered } from './answer.ts';
import { checkLater } from './socket.ts';
import { strip } from './token.ts';

export function checkEvents(response: Response, asked: Omit<Answered, 'raw'>): Response {
  let rest = '';
  const checked = new TransformStream<string, string>({
    transform(text, controller) {
      const events = (rest + text).split('\n\n');
      rest = events.pop() ?? '';
      for (const raw of events) {
        checkLater(assertReadable({ ...asked, raw }));
        controller.enqueue(`${strip(raw)}\n\n`);
      }
    },
  });
  const body = response.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(checked)
    .pipeThrough(new TextEncoderStream());
  const { status, statusText, headers } = response;
  return new Response(body ?? null, { status, statusText, headers });
}
