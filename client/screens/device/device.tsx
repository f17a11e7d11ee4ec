/** Where a device or a command sends people to be let in, with the code that it shows. */
import { useState } from 'react';
import { useAppRequest } from '../../graph/app-request.ts';
import { useSession } from '../../graph/session.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { Asking, NoRequest } from '../consent/asking.tsx';
import { SignInFirst } from '../consent/sign-in-first.tsx';
import { useAppWords } from '../consent/words.ts';

export default function Device() {
  const { device } = useAppWords();
  const { viewer, error, refetch } = useSession();
  const [given] = useState(() => decodeURIComponent(window.location.hash.slice(1)));
  if (viewer === null)
    return (
      <SignInFirst title={device.title} path={given ? `/device#${encodeURIComponent(given)}` : '/device'} />
    );
  if (viewer) return <Code key={viewer.person.id} given={given} />;
  return (
    <Screen title={device.title}>
      <LoadState error={error} loaded={false} onRetry={refetch} />
    </Screen>
  );
}

function Code({ given }: { given: string }) {
  const { device } = useAppWords();
  const [text, setText] = useState(given);
  const [sent, setSent] = useState<string>();
  const asked = useAppRequest(sent === undefined ? null : '/device', sent);
  if (asked.answered)
    return (
      <Screen title={device.title}>
        <Notice>
          <p>{asked.answered === 'refuse' ? device.refused : device.done}</p>
        </Notice>
      </Screen>
    );
  if (asked.request) return <Asking asked={asked} request={asked.request} />;
  if (sent !== undefined && asked.problem && asked.problem !== 'gone' && asked.problem !== 'wait')
    return <NoRequest asked={asked} />;
  const wrong =
    sent === undefined || sent !== text
      ? undefined
      : { gone: device.wrong, wait: device.wait, demo: undefined, left: undefined, away: undefined }[
          asked.problem ?? 'away'
        ];
  return (
    <Screen title={device.title}>
      <Form
        onSubmit={() => {
          if (text === sent) asked.read();
          else setSent(text);
        }}
      >
        <TextField
          label={device.code}
          hint={device.codeHint}
          maxLength={20}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={text}
          onText={setText}
          problem={wrong}
        />
        <p>{device.warning}</p>
        <p>
          <Button type="submit" weight="first">
            {device.next}
          </Button>
        </p>
      </Form>
    </Screen>
  );
}
