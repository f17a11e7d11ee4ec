import { useDraft } from '../../drafts/use-draft.ts';
import { useSession } from '../../graph/session.tsx';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';
import { reportMutation } from './documents.ts';

/** Characters, of the excerpt and of the reporter's own words. */
const longest = 2_000;
const empty = { text: '', words: '' };

interface Props {
  /** The id of an entry, ask or message of another person. */
  item: string;
  text: string;
  onClose(): void;
}

/** Shows the host an excerpt of a text, as the reporter chooses it: nothing is filled in beforehand. */
export default function Report({ item, text, onClose }: Props) {
  const { report, common } = useWords();
  const { viewer } = useSession();
  const { value, change, state, clear } = useDraft(`report/${item}`, empty);
  const submit = useSubmit(reportMutation, { fields: ['excerpt'] });
  const send = async () => {
    const payload = await submit.submit({
      itemId: item,
      excerpt: value.text,
      words: value.words.trim() || null,
    });
    if (payload?.problems.length === 0) clear();
  };
  if (viewer?.demo || submit.done)
    return (
      <Dialog title={report.title} onClose={onClose}>
        {viewer?.demo ? <p>{report.demo}</p> : <p role="status">{report.sent}</p>}
        <Button onClick={onClose}>{common.close}</Button>
      </Dialog>
    );
  return (
    <Dialog title={report.title} onClose={onClose}>
      <p>{report.says}</p>
      <Form onSubmit={send}>
        <Composer
          label={report.excerpt}
          hint={report.excerptHint}
          value={value.text}
          maxLength={longest}
          onText={(excerpt) => change({ text: excerpt })}
          state={state}
          problem={submit.problemAt('excerpt') ? report.excerptWrong : undefined}
        />
        <Button weight="plain" onClick={() => change({ text: text.slice(0, longest) })}>
          {report.whole}
        </Button>
        <Composer
          label={`${report.words} (${common.optional})`}
          value={value.words}
          maxLength={longest}
          onText={(words) => change({ words })}
          state={state}
        />
        <SubmitRow of={submit} label={report.send} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
