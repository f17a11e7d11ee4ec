import type { Draft } from '../../drafts/use-draft.ts';
import { Composer } from '../../ui/composer.tsx';
import { Faces } from '../../ui/face.tsx';
import { Checkbox, Choices, optionsOf, TextField } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';
import type { ProjectReaders } from '../ask/project-readers.ts';
import { UnknownFace } from '../ask/unknown-face.tsx';
import type { FormDraft } from './form-draft.ts';
import { TopicPicker } from './topic-picker.tsx';
import styles from './ask-form.module.css';

const needs = ['TIME', 'SKILL', 'EYES', 'CONTACT', 'THING'] as const;
const urgencies = ['WHENEVER', 'THIS_MONTH', 'THIS_WEEK', 'TODAY'] as const;

/** The second step: what those close to the asker read, and what a stranger may know. */
export function Known({
  draft: { value, change, state },
  readers: { readers, failed },
  untilProblem,
}: {
  draft: Draft<FormDraft>;
  readers: ProjectReaders;
  untilProblem: boolean;
}) {
  const words = useWords();
  const { askForm } = words;
  const alone = readers?.length === 0;
  return (
    <>
      <div className={styles['sides']}>
        <div className={styles['side']}>
          <Composer
            label={alone ? askForm.nearNobody : askForm.near}
            hint={
              alone
                ? askForm.nearNobodySays
                : failed
                  ? askForm.nearUnknown
                  : words.list(namesOf(readers ?? []))
            }
            value={value.story}
            maxLength={20_000}
            state={state}
            size="large"
            onText={(story) => change({ story })}
          />
          <p className={styles['readers']} aria-hidden="true">
            <Faces people={readers ?? []} size="small" />
          </p>
        </div>
        <div className={styles['side']}>
          <Composer
            label={askForm.far}
            hint={`${askForm.farSays} ${askForm.farHint}`}
            value={value.brief}
            maxLength={2_000}
            state={state}
            size="large"
            onText={(brief) => change({ brief })}
          />
          <p className={styles['readers']} aria-hidden="true">
            <UnknownFace size="small" />
          </p>
        </div>
      </div>
      <Checkbox label={askForm.unnamed} checked={value.unnamed} onCheck={(unnamed) => change({ unnamed })} />
      <TopicPicker chosen={value.topics} onChoose={(topics) => change({ topics })} />
      <Choices
        kind="checkbox"
        legend={askForm.needs}
        options={optionsOf(needs, askForm.need)}
        chosen={value.needs}
        onChoose={(needs) => change({ needs })}
      />
      <Choices
        kind="radio"
        legend={askForm.urgency}
        options={optionsOf(urgencies, askForm.urgencies)}
        chosen={[value.urgency]}
        onChoose={([urgency = 'WHENEVER']) => change({ urgency })}
      />
      <TextField
        label={`${askForm.until} (${words.common.optional})`}
        type="date"
        value={value.until}
        onText={(until) => change({ until })}
        problem={untilProblem ? askForm.untilWrong : undefined}
      />
    </>
  );
}

const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name);
