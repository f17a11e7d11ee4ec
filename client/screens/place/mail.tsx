import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import type { Digest } from '../../graph/generated/graphql.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { staying } from '../asks/staying.ts';

const setting = graphql(/* GraphQL */ `
  mutation SetMail($input: SetMailInput!) {
    setMail(input: $input) {
      mail {
        asked
        digest
      }
      problems {
        __typename
        path
      }
    }
  }
`);
const digests = ['NEVER', 'DAILY', 'SUNDAY'] as const;

interface Settings {
  asked: boolean;
  digest: Digest;
}

/** What comes by mail; chosen here, kept with one click. */
export function MailForm({ before, demo }: { before: Settings; demo: boolean }) {
  const words = useWords();
  const { mail } = words;
  const [chosen, setChosen] = useState(before);
  const [saved, setSaved] = useState(false);
  const [{ data, error, fetching }, set] = useMutation(setting);
  const change = (some: Partial<Settings>) => {
    setChosen((now) => ({ ...now, ...some }));
    setSaved(false);
  };
  const save = async () => {
    if (fetching) return;
    const { data } = await set({ input: chosen });
    setSaved(data?.setMail.mail != null);
  };
  const problem = data?.setMail.problems[0];
  return (
    <section className="stack">
      <h2>{mail.title}</h2>
      <p className="quiet">{mail.hint}</p>
      {demo ? <p>{mail.demoNo}</p> : null}
      <form
        className="stack"
        onSubmit={staying(() => {
          void save();
        })}
        aria-label={mail.title}
      >
        <Choices
          kind="checkbox"
          legend={mail.asked}
          hint={mail.askedHint}
          options={[['ASKED', mail.askedYes] as const]}
          chosen={chosen.asked ? ['ASKED'] : []}
          onChoose={(on) => change({ asked: on.length > 0 })}
        />
        <Choices
          kind="radio"
          legend={mail.digest}
          options={digests.map((digest) => [digest, mail.digests[digest]] as const)}
          chosen={[chosen.digest]}
          onChoose={([digest = 'NEVER']) => change({ digest })}
        />
        {problem ? (
          <Notice kind="trouble">
            <p>{problemText(problem, words)}</p>
          </Notice>
        ) : null}
        {error ? (
          <Notice kind="trouble">
            <p>{errorText(error, words, true)}</p>
          </Notice>
        ) : null}
        <div className="row">
          <Button type="submit" busy={fetching}>
            {words.common.save}
          </Button>
        </div>
        {saved ? (
          <Notice>
            <p>{mail.saved}</p>
          </Notice>
        ) : null}
      </form>
    </section>
  );
}
