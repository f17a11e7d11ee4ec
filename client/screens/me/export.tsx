/** Everything that is the viewer's, as two files. */
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
        <Button onClick={() => save('tiers-espace.md', 'text/markdown', markdown)}>
          {words.export.markdown}
        </Button>
        <Button onClick={() => save('tiers-espace.json', 'application/json', json)}>
          {words.export.json}
        </Button>
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

/** Lets the browser save a text as a file. */
function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
