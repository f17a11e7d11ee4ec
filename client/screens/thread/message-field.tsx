import { TextArea } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';

interface Props {
  text: string;
  onText(text: string): void;
  hasProblem: boolean;
}

/** The field of a message, in a new thread or an existing one. */
export function MessageField({ text, onText, hasProblem }: Props) {
  const { threads } = useWords();
  return (
    <TextArea
      label={threads.text}
      value={text}
      maxLength={4000}
      onText={onText}
      problem={hasProblem ? threads.textWrong : undefined}
    />
  );
}
