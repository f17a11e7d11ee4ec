import { useState } from 'react';
import { graphql } from '../../graph/generated/index.ts';
import type { Digest, Locale } from '../../graph/generated/graphql.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Choices, optionsOf } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { languages, useWords } from '../../words/words.tsx';

const setMailMutation = graphql(/* GraphQL */ `
  mutation SetMail($input: SetMailInput!) {
    setMail(input: $input) {
      mail {
        asked
        digest
        locale
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
const digests = ['NEVER', 'DAILY', 'SUNDAY'] as const;

interface Settings {
  asked: boolean;
  digest: Digest;
  /** Null until one is chosen: mails are then in both languages. */
  locale?: Locale | null;
}

/** Chooses which mails the viewer receives. */
export function MailForm({ settings: before, demo }: { settings: Settings; demo: boolean }) {
  const { mail, common } = useWords();
  const [settings, setSettings] = useState(before);
  const [saved, setSaved] = useState(false);
  const setMail = useSubmit(setMailMutation);
  const change = (some: Partial<Settings>) => {
    setSettings((before) => ({ ...before, ...some }));
    setSaved(false);
  };
  const send = async () => {
    if (setMail.busy) return;
    const payload = await setMail.submit(settings);
    setSaved(payload?.mail != null);
  };
  return (
    <section className="stack">
      <h2>{mail.title}</h2>
      <p className="quiet">{mail.hint}</p>
      {demo ? <p>{mail.demoNo}</p> : null}
      <Form onSubmit={send} label={mail.title}>
        <Choices
          kind="checkbox"
          legend={mail.asked}
          hint={mail.askedHint}
          options={[['ASKED', mail.askedYes]]}
          chosen={settings.asked ? ['ASKED'] : []}
          onChoose={(on) => change({ asked: on.length > 0 })}
        />
        <Choices
          kind="radio"
          legend={mail.digest}
          options={optionsOf(digests, mail.digests)}
          chosen={[settings.digest]}
          onChoose={([digest = 'NEVER']) => change({ digest })}
        />
        <Choices
          kind="radio"
          legend={mail.locale}
          hint={settings.locale ? undefined : mail.bothLocales}
          options={languages.map(({ locale, name }) => [locale, name] as const)}
          chosen={settings.locale ? [settings.locale] : []}
          onChoose={([locale]) => change({ locale: locale ?? null })}
        />
        <ErrorNotice of={setMail} />
        <div className="row">
          <Button type="submit" busy={setMail.busy}>
            {common.save}
          </Button>
        </div>
        {saved ? (
          <Notice>
            <p>{mail.saved}</p>
          </Notice>
        ) : null}
      </Form>
    </section>
  );
}
