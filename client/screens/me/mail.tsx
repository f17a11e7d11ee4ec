/** Which mails the viewer receives. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { read } from '../../graph/early.ts';
import { graphql } from '../../graph/generated/index.ts';
import type { Digest, Locale } from '../../graph/generated/graphql.ts';
import { useSession } from '../../graph/session.tsx';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Choices, optionsOf } from '../../ui/field.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { languages, useWords } from '../../words/words.tsx';

const mailQuery = graphql(/* GraphQL */ `
  query Mail {
    viewer {
      mail {
        asked
        digest
        locale
      }
    }
  }
`);
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

export const reads = () => [read(mailQuery, {})];

export default function Mail() {
  const { mail, me } = useWords();
  const { viewer } = useSession();
  const [{ data, error }, refetch] = useQuery({ query: mailQuery });
  return (
    <Screen title={mail.title} back={{ to: '/me', label: me.title }}>
      <p className="quiet">{viewer?.demo ? mail.demoNo : mail.hint}</p>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {data?.viewer ? <MailSettings stored={data.viewer.mail} /> : null}
    </Screen>
  );
}

/** Each choice shows at once and is stored at once. */
function MailSettings({ stored }: { stored: Settings }) {
  const { mail, me } = useWords();
  const toast = useToast();
  const setMail = useSubmit(setMailMutation);
  const [settings, setSettings] = useState(stored);
  const store = async (next: Settings, before: Settings | null) => {
    if (setMail.busy) return;
    setSettings(next);
    const { asked, digest, locale } = next;
    const payload = await setMail.submit({ asked, digest, ...(locale ? { locale } : {}) });
    if (!succeeded(payload)) return setSettings(before ?? stored);
    // A language that was chosen once can be changed, but not taken back.
    const canUndo = before && (before.locale || !locale);
    toast({ text: me.saved, ...(canUndo ? { onUndo: () => void store(before, null) } : {}) });
  };
  const change = (some: Partial<Settings>) => void store({ ...settings, ...some }, settings);
  return (
    <>
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
    </>
  );
}
