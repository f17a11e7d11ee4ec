import { useWords } from '../words/words.tsx';
import { TextField } from './field.tsx';

/** Asks by which name somebody wants to be known here. */
export function NameField({
  value,
  wrong,
  onText,
}: {
  value: string;
  wrong: boolean;
  onText(name: string): void;
}) {
  const { invitation } = useWords();
  return (
    <TextField
      label={invitation.name}
      hint={invitation.nameHint}
      autoComplete="name"
      value={value}
      onText={onText}
      problem={wrong ? invitation.nameWrong : undefined}
    />
  );
}
