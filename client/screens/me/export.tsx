/** Everything that is the viewer's, as two files. */
import { useEffect, useState } from 'react';
import { graphql } from '../../graph/generated/index.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { RecentSignIn } from './recent-sign-in.tsx';

const exportMineMutation = graphql(/* GraphQL */ `
  mutation ExportMine($input: ExportMineInput!) {
    exportMine(input: $input) {
      json
      markdown
      problems {
        ...ProblemFields
      }
    }
  }
`);

export default function Export() {
  const words = useWords();
  return (
    <Screen title={words.export.title} back={{ to: '/me', label: words.me.title }}>
      <p>{words.export.hint}</p>
      <RecentSignIn>
        <Files />
      </RecentSignIn>
    </Screen>
  );
}

function Files() {
  const words = useWords();
  const mine = useSubmit(exportMineMutation, { keyless: true });
  const { json, markdown } = mine.payload ?? {};
  if (json && markdown)
    return (
      <div className="stack" role="status">
        <p>{words.export.ready}</p>
        <SaveLink name="tiers-espace.md" type="text/markdown" text={markdown} label={words.export.markdown} />
        <SaveLink name="tiers-espace.json" type="application/json" text={json} label={words.export.json} />
      </div>
    );
  return (
    <div className="stack">
      <Button weight="first" busy={mine.busy} onClick={() => mine.submit({ locale: words.locale })}>
        {words.export.make}
      </Button>
      <ErrorNotice of={mine} texts={{ Conflict: words.recent.says }} />
    </div>
  );
}

interface SaveProps {
  name: string;
  type: string;
  text: string;
  label: string;
}

function SaveLink({ name, type, text, label }: SaveProps) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text, type]);
  return (
    <a className="button" data-weight="usual" href={address} download={name}>
      {label}
    </a>
  );
}
