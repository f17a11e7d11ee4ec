/** What the asker can do with an ask, by its state. */
import { useLocation } from 'wouter';
import type { AskState } from '../../graph/generated/graphql.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useWords } from '../../words/words.tsx';
import { closeAskMutation, refreshAskMutation, shareAskMutation, widenAskMutation } from './documents.ts';
import { Resolve } from './resolve.tsx';

export function Actions({ ask: { id, state } }: { ask: { id: string; state: AskState } }) {
  const words = useWords();
  const [, navigate] = useLocation();
  const share = useSubmit(shareAskMutation);
  const widen = useSubmit(widenAskMutation);
  const refresh = useSubmit(refreshAskMutation);
  const close = useSubmit(closeAskMutation);
  const all = [share, widen, refresh, close];
  const busy = all.some((each) => each.busy);
  const input = { askId: id };
  const draft = state === 'DRAFT';
  const widening = useConfirm({
    title: words.ask.widenTitle,
    confirm: words.ask.widenGo,
    busy,
    // An ask can be widened once, so the key is the same for ever: a second click finds it done.
    onConfirm: () => widen.submit({ ...input, key: `widen ${id}` }),
    children: (
      <>
        <p>{words.ask.widenSays}</p>
        <p className="quiet small">{words.ask.widenLimit}</p>
      </>
    ),
  });
  const closeLabel = draft ? words.ask.closeDraft : words.ask.close;
  const closing = useConfirm({
    title: draft ? words.ask.closeDraft : words.ask.closeSure,
    confirm: closeLabel,
    busy,
    onConfirm: async () => {
      if (succeeded(await close.submit(input)) && draft) navigate('/asks');
    },
    children: <p>{draft ? words.ask.closeDraftSays : words.ask.closeSays}</p>,
  });
  if (state === 'CLOSED' || state === 'RESOLVED') return null;
  return (
    <div className="stack">
      <div className="row">
        {draft ? (
          <Button weight="first" busy={busy} onClick={() => share.submit(input)}>
            {words.ask.share}
          </Button>
        ) : null}
        {state === 'INNER' ? (
          <Button weight="first" busy={busy} onClick={widening.ask}>
            {words.ask.widen}
          </Button>
        ) : null}
        {state === 'WIDENED' ? (
          <Button busy={busy} onClick={() => refresh.submit(input)}>
            {words.ask.refresh}
          </Button>
        ) : null}
        {draft ? null : <Resolve askId={id} />}
        <ButtonLink to={`/asks/${id}/edit`}>{words.ask.edit}</ButtonLink>
        <Button weight="plain" busy={busy} onClick={closing.ask}>
          {closeLabel}
        </Button>
      </div>
      {draft ? <p className="quiet small">{words.ask.shareHint}</p> : null}
      <ErrorNotice of={all} />
      {widening.dialog}
      {closing.dialog}
    </div>
  );
}
