import { useState } from 'react';
import { useMutation } from 'urql';
import { problemText, errorText, type Problem } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { accepting, declining } from './documents.ts';
import type { Told } from './introductions.tsx';
import { PassOn } from './pass-on.tsx';

interface Props {
  id: string;
  passes: boolean;
  to: string;
  about: string;
  onDone(told: Told): void;
}

/** It is one's turn. No is one click, like yes: whoever has to explain a no says yes against their will. */
export function Reply({ id, passes, to, about, onDone }: Props) {
  const words = useWords();
  const { introductions } = words;
  const [open, setOpen] = useState(false);
  const [acceptingNow, accept] = useMutation(accepting);
  const [decliningNow, decline] = useMutation(declining);
  const busy = acceptingNow.fetching || decliningNow.fetching;
  const error = acceptingNow.error ?? decliningNow.error;
  const input = { introductionId: id };
  const tell = (problems: readonly Problem[], news: string) =>
    onDone(
      problems[0] ? { kind: 'trouble', text: problemText(problems[0], words) } : { kind: 'news', text: news },
    );
  const yes = async () => {
    const { data } = await accept({ input });
    if (data)
      tell(
        data.acceptIntroduction.problems,
        data.acceptIntroduction.introduction?.state === 'CONNECTED'
          ? introductions.connected
          : introductions.accepted,
      );
  };
  const no = async () => {
    const { data } = await decline({ input });
    if (data) tell(data.declineIntroduction.problems, introductions.declined);
  };
  const named = (label: string) => ({ 'aria-label': `${label}, ${about}`, children: label });
  return (
    <>
      <p className="row">
        {passes ? (
          <Button weight="first" busy={busy} onClick={() => setOpen(true)} {...named(introductions.passOn)} />
        ) : (
          <Button weight="first" busy={busy} onClick={yes} {...named(introductions.accept)} />
        )}
        <Button busy={busy} onClick={no} {...named(introductions.decline)} />
      </p>
      <p className="quiet small">{introductions.declineHint}</p>
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words, true)}</p>
        </Notice>
      ) : null}
      {open ? (
        <Dialog title={introductions.passOnTitle(to)} onClose={() => setOpen(false)}>
          <PassOn id={id} to={to} onDone={onDone} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}
