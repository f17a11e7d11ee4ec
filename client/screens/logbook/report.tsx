import { useState } from 'react';
import { useMutation } from 'urql';
import { useSession } from '../../graph/session.tsx';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { staying } from '../asks/staying.ts';
import { reporting } from './documents.ts';

const most = 2_000;

/** Shows the host a passage of what somebody wrote, as one chooses it: nothing is filled in by itself. */
export function Report({ item, text, onClose }: { item: string; text: string; onClose(): void }) {
  const words = useWords();
  const { report, common } = words;
  const { viewer } = useSession();
  const [excerpt, setExcerpt] = useState('');
  const [said, setSaid] = useState('');
  const [{ data, error, fetching }, send] = useMutation(reporting);
  const problems = data?.report.problems ?? [];
  const other = problems.find(({ path }) => path?.at(-1) !== 'excerpt');
  const wrong = problems.some(({ path }) => path?.at(-1) === 'excerpt');
  const closing = <Button onClick={onClose}>{common.close}</Button>;
  if (viewer?.demo)
    return (
      <Dialog title={report.title} onClose={onClose}>
        <p>{report.demo}</p>
        {closing}
      </Dialog>
    );
  if (data && problems.length === 0)
    return (
      <Dialog title={report.title} onClose={onClose}>
        <p role="status">{report.sent}</p>
        {closing}
      </Dialog>
    );
  return (
    <Dialog title={report.title} onClose={onClose}>
      <p>{report.says}</p>
      <form
        className="stack"
        onSubmit={staying(() => {
          if (!fetching) void send({ input: { itemId: item, excerpt, words: said.trim() || null } });
        })}
        noValidate
      >
        <TextArea
          label={report.excerpt}
          hint={report.excerptHint}
          value={excerpt}
          maxLength={most}
          onChange={(event) => setExcerpt(event.target.value)}
          wrong={wrong ? report.excerptWrong : undefined}
        />
        <Button weight="plain" onClick={() => setExcerpt(text.slice(0, most))}>
          {report.whole}
        </Button>
        <TextArea
          label={`${report.words} (${common.optional})`}
          value={said}
          maxLength={most}
          onChange={(event) => setSaid(event.target.value)}
        />
        {other ? (
          <Notice kind="trouble">
            <p>{problemText(other, words)}</p>
          </Notice>
        ) : null}
        {error ? (
          <Notice kind="trouble">
            <p>{errorText(error, words, true)}</p>
          </Notice>
        ) : null}
        <div className="row">
          <Button type="submit" weight="first" busy={fetching}>
            {report.send}
          </Button>
          <Button weight="plain" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
