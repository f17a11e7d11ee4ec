import { useState } from 'react';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { leaving } from './documents.ts';

/** `last`: nobody else takes part any more, so it goes with whoever leaves. */
export function Leave({ thread, last }: { thread: string; last: boolean }) {
  const words = useWords();
  const { threads } = words;
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState(false);
  const [{ data, error, fetching }, leave] = useMutation(leaving);
  const problem = data?.leaveThread.problems[0];
  const go = async () => {
    const { data: done } = await leave({ input: { threadId: thread } });
    setAsked(false);
    if (done?.leaveThread.problems.length === 0) navigate('/threads');
  };
  return (
    <>
      <Button weight="plain" onClick={() => setAsked(true)}>
        {threads.leave}
      </Button>
      {problem ? (
        <Notice kind="trouble">
          <p>{problemText(problem, words)}</p>
        </Notice>
      ) : null}
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words, true)}</p>
        </Notice>
      ) : null}
      {asked ? (
        <Confirm
          title={threads.leaveSure}
          says={last ? threads.leaveLast : threads.leaveSays}
          go={threads.leave}
          busy={fetching}
          onGo={go}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  );
}
