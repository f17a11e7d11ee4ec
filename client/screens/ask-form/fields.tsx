import { useState } from 'react';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Checkbox, Choices, optionsOf, TextArea, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';
import type { Project, SourceEntry, StoredAsk } from './ask-form.tsx';
import { ProjectChoice } from './project-choice.tsx';
import { useSaveAsk, type Draft } from './save.ts';
import { TopicPicker } from './topic-picker.tsx';

const needs = ['TIME', 'SKILL', 'EYES', 'CONTACT', 'THING'] as const;
const urgencies = ['WHENEVER', 'THIS_MONTH', 'THIS_WEEK', 'TODAY'] as const;

interface Props {
  /** Null for a new ask. */
  ask: StoredAsk | null;
  source: SourceEntry | null;
  projects: readonly Project[];
}

function draftOf({ ask, source, projects }: Props): Draft {
  return {
    projectId: ask?.project.id ?? source?.project.id ?? projects[0]?.id ?? '',
    projectTitle: '',
    title: ask?.title ?? '',
    story: ask?.story ?? source?.text ?? '',
    brief: ask?.brief ?? '',
    needs: ask?.needs ?? [],
    topics: ask?.topics.edges.map(({ node }) => node) ?? [],
    urgency: ask?.urgency ?? 'WHENEVER',
    until: ask?.until?.slice(0, 10) ?? '',
    unnamed: ask?.unnamed ?? false,
  };
}

export function AskFields({ ask, source, projects }: Props) {
  const words = useWords();
  const { askForm } = words;
  const [draft, setDraft] = useState(() => draftOf({ ask, source, projects }));
  const change = (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some }));
  const { save, busy, last, hasProblem, hasProjectProblem } = useSaveAsk(ask, source);
  return (
    <Form onSubmit={() => save(draft)}>
      {source ? <p className="quiet">{askForm.fromEntry(words.day(source.writtenAt))}</p> : null}
      {ask || source ? null : (
        <ProjectChoice
          projects={projects}
          draft={draft}
          onChange={change}
          problem={hasProjectProblem ? askForm.projectWrong : undefined}
        />
      )}
      <TextField
        label={askForm.title}
        hint={askForm.titleHint}
        value={draft.title}
        onText={(title) => change({ title })}
        problem={hasProblem('title') ? askForm.titleWrong : undefined}
      />
      <TextArea
        label={askForm.story}
        hint={askForm.storyHint}
        value={draft.story}
        maxLength={20_000}
        onText={(story) => change({ story })}
      />
      <TextArea
        label={askForm.brief}
        hint={askForm.briefHint}
        value={draft.brief}
        maxLength={2_000}
        onText={(brief) => change({ brief })}
      />
      <TopicPicker chosen={draft.topics} onChoose={(topics) => change({ topics })} />
      <Choices
        kind="checkbox"
        legend={askForm.needs}
        options={optionsOf(needs, askForm.need)}
        chosen={draft.needs}
        onChoose={(needs) => change({ needs })}
      />
      <Choices
        kind="radio"
        legend={askForm.urgency}
        options={optionsOf(urgencies, askForm.urgencies)}
        chosen={[draft.urgency]}
        onChoose={([urgency = 'WHENEVER']) => change({ urgency })}
      />
      <TextField
        label={`${askForm.until} (${words.common.optional})`}
        type="date"
        value={draft.until}
        onText={(until) => change({ until })}
        problem={hasProblem('until') ? askForm.untilWrong : undefined}
      />
      <Checkbox label={askForm.unnamed} checked={draft.unnamed} onCheck={(unnamed) => change({ unnamed })} />
      <ErrorNotice of={last} />
      <div className="row">
        <Button type="submit" weight="first" busy={busy}>
          {ask && ask.state !== 'DRAFT' ? words.common.save : askForm.saveDraft}
        </Button>
        <ButtonLink
          to={ask ? `/asks/${ask.id}` : source ? `/logbooks/${source.project.id}` : '/asks'}
          weight="plain"
        >
          {words.common.cancel}
        </ButtonLink>
      </div>
    </Form>
  );
}
