/** What can be done with an ask as it stands. Each is sent once, however often one clicks. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import type { AskState } from '../../graph/generated/graphql.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { closing, refreshing, sharing, widening } from './documents.ts';
import { Resolve } from './resolve.tsx';

export function Actions({ ask: { id, state } }: { ask: { id: string; state: AskState } }) {
  const words = useWords();
  const { paths, common } = words;
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<'widen' | 'close' | null>(null);
  const [sharingNow, share] = useMutation(sharing);
  const [wideningNow, widen] = useMutation(widening);
  const [refreshingNow, refresh] = useMutation(refreshing);
  const [closingNow, close] = useMutation(closing);
  const all = [sharingNow, wideningNow, refreshingNow, closingNow];
  const busy = all.some(({ fetching }) => fetching);
  const error = all.find(({ error }) => error)?.error;
  const problem = [
    sharingNow.data?.shareAsk,
    wideningNow.data?.widenAsk,
    refreshingNow.data?.refreshAsk,
    closingNow.data?.closeAsk,
  ].flatMap((payload) => payload?.problems ?? [])[0];
  const input = { askId: id };
  const draft = state === 'DRAFT';
  const end = async () => {
    const { data } = await close({ input });
    setAsked(null);
    if (draft && data && data.closeAsk.problems.length === 0) navigate('/asks');
  };
  if (state === 'CLOSED' || state === 'RESOLVED') return null;
  return (
    <div className="stack">
      <div className="row">
        {draft ? (
          <Button weight="first" busy={busy} onClick={() => share({ input })}>
            {paths.share}
          </Button>
        ) : null}
        {state === 'INNER' ? (
          <Button weight="first" busy={busy} onClick={() => setAsked('widen')}>
            {paths.widen}
          </Button>
        ) : null}
        {state === 'WIDENED' ? (
          <Button busy={busy} onClick={() => refresh({ input })}>
            {paths.refresh}
          </Button>
        ) : null}
        {draft ? null : <Resolve ask={id} />}
        <ButtonLink to={`/asks/${id}/edit`}>{paths.edit}</ButtonLink>
        <Button weight="plain" busy={busy} onClick={() => setAsked('close')}>
          {draft ? paths.closeDraft : paths.close}
        </Button>
      </div>
      {draft ? <p className="quiet small">{paths.shareHint}</p> : null}
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
      {asked === 'widen' ? (
        <Dialog title={paths.widenTitle} onClose={() => setAsked(null)}>
          <p>{paths.widenSays}</p>
          <p className="quiet small">{paths.widenLimit}</p>
          <div className="row">
            {/* One key for the ask: it can be widened once, and a second click finds it done. */}
            <Button
              weight="first"
              busy={busy}
              onClick={async () => {
                await widen({ input: { ...input, key: `widen ${id}` } });
                setAsked(null);
              }}
            >
              {paths.widenGo}
            </Button>
            <Button weight="plain" onClick={() => setAsked(null)}>
              {common.cancel}
            </Button>
          </div>
        </Dialog>
      ) : null}
      {asked === 'close' ? (
        <Dialog title={draft ? paths.closeDraft : paths.closeSure} onClose={() => setAsked(null)}>
          <p>{draft ? paths.closeDraftSays : paths.closeSays}</p>
          <div className="row">
            <Button weight="first" busy={busy} onClick={end}>
              {draft ? paths.closeDraft : paths.close}
            </Button>
            <Button weight="plain" onClick={() => setAsked(null)}>
              {common.cancel}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}
