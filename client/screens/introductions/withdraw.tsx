import { useState } from 'react';
import { useMutation } from 'urql';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { withdrawing } from './documents.ts';
import type { Told } from './introductions.tsx';

/** Takes back what one asked or offered, while it waits. */
export function Withdraw({ id, about, onDone }: { id: string; about: string; onDone(told: Told): void }) {
  const words = useWords();
  const { introductions } = words;
  const [asked, setAsked] = useState(false);
  const [{ error, fetching }, withdraw] = useMutation(withdrawing);
  const go = async () => {
    const { data } = await withdraw({ input: { introductionId: id } });
    setAsked(false);
    if (!data) return;
    const [problem] = data.withdrawIntroduction.problems;
    onDone(
      problem
        ? { kind: 'trouble', text: problemText(problem, words) }
        : { kind: 'news', text: introductions.withdrawn },
    );
  };
  return (
    <>
      <p className="row">
        <Button
          weight="plain"
          aria-label={`${introductions.withdraw}, ${about}`}
          onClick={() => setAsked(true)}
        >
          {introductions.withdraw}
        </Button>
      </p>
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words, true)}</p>
        </Notice>
      ) : null}
      {asked ? (
        <Confirm
          title={introductions.withdrawSure}
          says={introductions.withdrawSays}
          go={introductions.withdraw}
          busy={fetching}
          onGo={go}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  );
}
