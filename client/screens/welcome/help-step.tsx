import { useDraft } from '../../drafts/use-draft.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Choices, optionsOf } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { offerMutation, openMutation, wishMutation } from './documents.ts';
import type { Frame } from './frame.ts';
import { StepFrame } from './step.tsx';
import { Topics, type Offer, type Wish } from './topics.tsx';
import { useWelcomeWords } from './words.ts';

const times = ['1', '2', '3', '5'] as const;
interface Answer {
  offers: readonly Offer[];
  wishes: readonly Wish[];
  open: 'YES' | 'NO';
  weekly: (typeof times)[number];
}
const empty: Answer = { offers: [], wishes: [], open: 'NO', weekly: '3' };

/** What one would gladly be asked about, whether one may be asked, and how often. */
export function HelpStep({ onStep, onNext }: Frame) {
  const { help: words, later } = useWelcomeWords();
  const draft = useDraft('welcome/help', empty);
  const offer = useSubmit(offerMutation);
  const wish = useSubmit(wishMutation);
  const open = useSubmit(openMutation);
  const { offers, wishes, open: mayAsk, weekly } = draft.value;
  const save = async () => {
    for (const { id, note } of offers) {
      const payload = await offer.submit({ topicId: id, note: note.trim() || null });
      if (!payload?.offer) return;
    }
    for (const { name, note } of wishes)
      if (!succeeded(await wish.submit({ name, note: note.trim() || null }))) return;
    const payload = await open.submit({ open: mayAsk === 'YES', weeklyCap: Number(weekly) });
    if (!payload?.availability) return;
    draft.clear();
    onNext();
  };
  return (
    <StepFrame step="help" title={words.title} says={words.says} onStep={onStep}>
      <Form onSubmit={save}>
        <Topics offers={offers} wishes={wishes} onChange={draft.change} />
        <Choices
          kind="radio"
          legend={words.open}
          hint={words.openHint}
          options={optionsOf(['YES', 'NO'] as const, words.opens)}
          chosen={[mayAsk]}
          onChoose={([open = 'NO']) => draft.change({ open })}
        />
        {mayAsk === 'YES' ? (
          <Choices
            kind="radio"
            legend={words.weekly}
            hint={words.weeklyHint}
            options={times.map((count) => [count, words.times(Number(count))] as const)}
            chosen={[weekly]}
            onChoose={([weekly = '3']) => draft.change({ weekly })}
          />
        ) : null}
        <ErrorNotice of={[offer, wish, open]} />
        <div className="row">
          <Button type="submit" weight="first" busy={offer.busy || wish.busy || open.busy}>
            {words.save}
          </Button>
          <Button weight="plain" onClick={onNext}>
            {later}
          </Button>
        </div>
      </Form>
    </StepFrame>
  );
}
