import { useState } from 'react';
import { ButtonLink, Button } from '../../ui/button.tsx';
import { Choices, TextArea, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import type { From, Project, Written } from './ask-form.tsx';
import { ProjectChoice } from './project-choice.tsx';
import { staying } from '../asks/staying.ts';
import { TopicPicker } from './topic-picker.tsx';
import { useSaving, type Draft } from './save.ts';

const needs = ['TIME', 'SKILL', 'EYES', 'CONTACT', 'THING'] as const;
const urgencies = ['WHENEVER', 'THIS_MONTH', 'THIS_WEEK', 'TODAY'] as const;

function draftOf(ask: Written | null, from: From | null, projects: readonly Project[]): Draft {
  return {
    projectId: ask?.project.id ?? from?.project.id ?? projects[0]?.id ?? '',
    projectTitle: '',
    title: ask?.title ?? '',
    story: ask?.story ?? from?.text ?? '',
    brief: ask?.brief ?? '',
    needs: ask?.needs ?? [],
    topics: ask?.topics.edges.map(({ node }) => node) ?? [],
    urgency: ask?.urgency ?? 'WHENEVER',
    until: ask?.until?.slice(0, 10) ?? '',
    unnamed: ask?.unnamed ?? false,
  };
}

export function AskFields({
  ask,
  from,
  projects,
}: {
  ask: Written | null;
  from: From | null;
  projects: readonly Project[];
}) {
  const words = useWords();
  const { form } = words;
  const [draft, setDraft] = useState(() => draftOf(ask, from, projects));
  const change = (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some }));
  const { save, saving, wrong, trouble } = useSaving(ask, from);
  const label = <Value extends string>(values: readonly Value[], names: Record<Value, string>) =>
    values.map((value) => [value, names[value]] as const);
  return (
    <form
      className="stack"
      onSubmit={staying(() => {
        void save(draft);
      })}
      noValidate
    >
      {from ? <p className="quiet">{form.fromEntry(words.day(from.writtenAt))}</p> : null}
      {ask || from ? null : (
        <ProjectChoice
          projects={projects}
          draft={draft}
          change={change}
          wrong={wrong('projectTitle') ? form.projectWrong : undefined}
        />
      )}
      <TextField
        label={form.title}
        hint={form.titleHint}
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
        wrong={wrong('title') ? form.titleWrong : undefined}
      />
      <TextArea
        label={form.story}
        hint={form.storyHint}
        value={draft.story}
        maxLength={20_000}
        onChange={(event) => change({ story: event.target.value })}
      />
      <TextArea
        label={form.brief}
        hint={form.briefHint}
        value={draft.brief}
        maxLength={2_000}
        onChange={(event) => change({ brief: event.target.value })}
      />
      <TopicPicker chosen={draft.topics} onChoose={(topics) => change({ topics })} />
      <Choices
        kind="checkbox"
        legend={form.needs}
        options={label(needs, form.need)}
        chosen={draft.needs}
        onChoose={(chosen) => change({ needs: chosen })}
      />
      <Choices
        kind="radio"
        legend={form.urgency}
        options={label(urgencies, form.urgencies)}
        chosen={[draft.urgency]}
        onChoose={([urgency]) => change({ urgency: urgency ?? 'WHENEVER' })}
      />
      <TextField
        label={`${form.until} (${words.common.optional})`}
        type="date"
        value={draft.until}
        onChange={(event) => change({ until: event.target.value })}
        wrong={wrong('until') ? form.untilWrong : undefined}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={draft.unnamed}
          onChange={(event) => change({ unnamed: event.target.checked })}
        />
        {form.unnamed}
      </label>
      {trouble ? (
        <Notice kind="trouble">
          <p>{trouble}</p>
        </Notice>
      ) : null}
      <div className="row">
        <Button type="submit" weight="first" busy={saving}>
          {ask && ask.state !== 'DRAFT' ? words.common.save : form.saveDraft}
        </Button>
        <ButtonLink
          to={ask ? `/asks/${ask.id}` : from ? `/logbooks/${from.project.id}` : '/asks'}
          weight="plain"
        >
          {words.common.cancel}
        </ButtonLink>
      </div>
    </form>
  );
}
