import { useDraft } from '../../drafts/use-draft.ts';
import { succeeded, type Payload, type Submission } from '../../graph/submit.ts';
import type { Problem } from '../../graph/problems.ts';
import { Composer } from '../../ui/composer.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';

export interface NoteProps {
  /** Of the topic or the wish. */
  id: string;
  name: string;
  note: string;
  submission: Submission & { problemAt(field: string): Problem | undefined };
  /** Null removes the words. */
  send(note: string | null): Promise<Payload | null>;
  onClose(): void;
}

/** A few words about a topic that the viewer offers, or about a word they suggest. */
export function NoteForm({ id, name, note, submission, send, onClose }: NoteProps) {
  const { offers, common, me } = useWords();
  const toast = useToast();
  const draft = useDraft(`offer/${id}`, { text: note });
  const save = async () => {
    if (!succeeded(await send(draft.value.text.trim() || null))) return;
    draft.clear();
    toast({ text: me.saved, onUndo: () => void send(note || null) });
    onClose();
  };
  return (
    <Form onSubmit={save}>
      <Composer
        label={offers.noteOf(name)}
        value={draft.value.text}
        maxLength={500}
        state={draft.state}
        problem={submission.problemAt('note') ? offers.noteWrong : undefined}
        onText={(text) => draft.change({ text })}
        autoFocus
      />
      <SubmitRow of={submission} label={common.save} weight="usual" onCancel={onClose} />
    </Form>
  );
}
