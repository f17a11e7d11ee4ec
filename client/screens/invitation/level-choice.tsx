import type { TrustLevel } from '../../graph/generated/graphql.ts';
import { Choices } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';

/** A choice of trust level, under the sentence that says what trust means here. */
export function LevelChoice({
  legend,
  level,
  onChoose,
}: {
  legend: string;
  level: TrustLevel;
  onChoose(level: TrustLevel): void;
}) {
  const { creed, levels, private: nobodySees } = useWords().invitation;
  return (
    <Choices
      kind="radio"
      legend={legend}
      hint={
        <>
          <q>{creed}</q> {nobodySees}
        </>
      }
      chosen={[level]}
      onChoose={([chosen]) => {
        if (chosen) onChoose(chosen);
      }}
      options={(['KNOWN', 'TRUSTED', 'FULL'] as const).map((value) => [value, levels[value]] as const)}
    />
  );
}
