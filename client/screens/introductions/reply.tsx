import { useState } from 'react';
import { useDraft } from '../../drafts/use-draft.ts';
import type { IntroductionCardFragment } from '../../graph/generated/graphql.ts';
import { useOutgoing } from '../../outgoing/outgoing.tsx';
import { Button } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Form } from '../../ui/form.tsx';
import { focusTitle } from '../../ui/screen.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { acceptIntroductionMutation, declineIntroductionMutation, passOnMutation } from './documents.ts';

interface Props {
  introduction: IntroductionCardFragment;
  /** What the introduction is, for the buttons' labels. */
  title: string;
  onDone(): void;
}

/**
 * The viewer is asked. A no is a single click like a yes: people who must explain a no say yes against their
 * will. Both can be undone for some seconds.
 */
export function Reply({ introduction: { id, myRole, candidate }, title, onDone }: Props) {
  const { introductions } = useWords();
  const toast = useToast();
  const passes = myRole === 'CONNECTOR';
  const to = candidate?.name ?? introductions.somebody;
  const draft = useDraft(`pass-on/${id}`, { text: '' });
  const [writing, setWriting] = useState(draft.state === 'kept');
  const done = (text: string) => {
    toast({ text });
    onDone();
  };
  const accept = useOutgoing(acceptIntroductionMutation, `accept/${id}`, ({ introduction }) =>
    done(introduction?.myState === 'CONNECTED' ? introductions.connected : introductions.accepted),
  );
  const decline = useOutgoing(declineIntroductionMutation, `decline/${id}`, () =>
    done(introductions.declined),
  );
  const passOn = useOutgoing(passOnMutation, `pass-on/${id}`, () => done(introductions.passedOn(to)));
  const sendYes = () => {
    if (passes) return setWriting(true);
    accept.send({ introductionId: id }, { draft: null, says: introductions.accepting });
    focusTitle(); // the buttons become a sentence
  };
  const sendNo = () => {
    decline.send({ introductionId: id }, { draft: null, says: introductions.declining });
    focusTitle();
  };
  const sendOn = () => {
    const { text } = draft.value;
    passOn.send(
      { introductionId: id, words: text.trim() === '' ? null : text },
      { draft: draft.value, says: introductions.passing(to) },
    );
    draft.clear();
    focusTitle();
  };
  const labelled = (label: string) => ({ 'aria-label': `${label}, ${title}`, children: label });
  const trouble = <ErrorNotice of={[accept, decline, passOn]} />;
  if (accept.waiting) return <p>{introductions.accepting}</p>;
  if (decline.waiting) return <p>{introductions.declining}</p>;
  if (passOn.waiting) return <p>{introductions.passing(to)}</p>;
  if (writing)
    return (
      <Form onSubmit={sendOn} label={introductions.passOn(to)}>
        <p>{introductions.passOnSays(to)}</p>
        <Composer
          label={introductions.wordsTo(to)}
          value={draft.value.text}
          onText={(text) => draft.change({ text })}
          state={draft.state}
          maxLength={2000}
          autoFocus
        />
        {trouble}
        <div className="row">
          <Button type="submit" weight="first">
            {introductions.passOn(to)}
          </Button>
          <Button weight="plain" onClick={() => setWriting(false)}>
            {introductions.backToChoice}
          </Button>
        </div>
      </Form>
    );
  return (
    <>
      {trouble}
      <div className="row">
        <Button onClick={sendYes} {...labelled(passes ? introductions.yesPass : introductions.accept)} />
        <Button onClick={sendNo} {...labelled(introductions.decline)} />
      </div>
      <p className="quiet small">{introductions.declineHint}</p>
    </>
  );
}
