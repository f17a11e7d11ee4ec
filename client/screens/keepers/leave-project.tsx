import { useState } from 'react';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { leaving, removing } from './documents.ts';

/** Leaving a project that others keep too, or removing one that nobody else keeps. */
export function Ending({ project, alone }: { project: string; alone: boolean }) {
  const words = useWords();
  const { keepers } = words;
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState(false);
  const [left, leave] = useMutation(leaving);
  const [removed, remove] = useMutation(removing);
  const problem = [left.data?.leaveProject, removed.data?.removeProject].flatMap(
    (payload) => payload?.problems ?? [],
  )[0];
  const error = left.error ?? removed.error;
  const end = async () => {
    const input = { projectId: project };
    const problems = alone
      ? (await remove({ input })).data?.removeProject.problems
      : (await leave({ input })).data?.leaveProject.problems;
    setAsked(false);
    if (problems?.length === 0) navigate('/logbooks');
  };
  const [go, sure, says] = alone
    ? [keepers.remove, keepers.removeSure, keepers.removeSays]
    : [keepers.leave, keepers.leaveSure, keepers.leaveSays];
  return (
    <>
      <p>
        <Button weight="plain" onClick={() => setAsked(true)}>
          {go}
        </Button>
      </p>
      {problem ? (
        <Notice kind="trouble">
          <p>
            {problem.__typename === 'Conflict' || problem.__typename === 'InvalidInput'
              ? keepers.changed
              : problemText(problem, words)}
          </p>
        </Notice>
      ) : null}
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words, true)}</p>
        </Notice>
      ) : null}
      {asked ? (
        <Confirm
          title={sure}
          says={says}
          go={go}
          busy={left.fetching || removed.fetching}
          onGo={end}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  );
}
