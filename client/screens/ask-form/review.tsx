import { useLocation } from 'wouter';
import { useOutgoing } from '../../outgoing/outgoing.tsx';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Faces } from '../../ui/face.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { useWords } from '../../words/words.tsx';
import { shareAskMutation, widenAskMutation } from '../ask/share.ts';
import type { ProjectReaders } from '../ask/project-readers.ts';
import { Snapshot } from '../ask/snapshot.tsx';
import { UnknownFace } from '../ask/unknown-face.tsx';
import type { StoredAsk } from './ask-form.tsx';
import { endOfDay } from './deadline.ts';
import type { FormDraft } from './form-draft.ts';
import styles from './ask-form.module.css';

/** The third step: who gets what, and the act that shares it. */
export function Review({
  ask,
  draft,
  readers: { readers, failed },
  trusting,
  shared,
  onStore,
}: {
  ask: StoredAsk;
  draft: FormDraft;
  readers: ProjectReaders;
  /** Whether the viewer trusts anybody, which the second circle needs. */
  trusting: boolean;
  shared: boolean;
  onStore(): Promise<string | null>;
}) {
  const words = useWords();
  const { askForm } = words;
  const [, navigate] = useLocation();
  const share = useOutgoing(shareAskMutation, `share/${ask.id}`);
  const shareNow = useSubmit(shareAskMutation);
  const widen = useSubmit(widenAskMutation);
  const names = readers?.map(({ name }) => name) ?? [];
  const sendShare = async () => {
    if ((await onStore()) === null) return;
    share.send({ askId: ask.id }, { draft: null, says: askForm.shared(names) });
    navigate(`/asks/${ask.id}`);
  };
  const searchAtOnce = async () => {
    if ((await onStore()) === null || !succeeded(await shareNow.submit({ askId: ask.id }))) return;
    await widen.submit({ askId: ask.id, key: `widen ${ask.id}` });
    navigate(`/asks/${ask.id}`);
  };
  return (
    <>
      <div className={styles['sides']}>
        <section className={styles['side']}>
          {names.length > 0 ? (
            <>
              <p className="row">
                <Faces people={readers ?? []} />
              </p>
              <h2>{names.length === 1 ? askForm.willReadOne(names[0] ?? '') : askForm.willRead(names)}</h2>
              <p className="quiet small">{askForm.nobodyElse}</p>
            </>
          ) : (
            <h2>{readers ? askForm.nobody : failed ? askForm.nearUnknown : words.common.loading}</h2>
          )}
          <div className={styles['letter']}>
            <p className={styles['said']} dir="auto">
              {draft.title}
            </p>
            {draft.story ? <Markdown text={draft.story} /> : <p className="quiet small">{askForm.noStory}</p>}
            {draft.until ? (
              <p className="quiet small">{words.ask.until(words.day(endOfDay(draft.until)))}</p>
            ) : null}
          </div>
        </section>
        <section className={styles['side']}>
          <p className="row">
            <UnknownFace />
          </p>
          <h2>{askForm.strangerTitle}</h2>
          <p className="quiet small">{askForm.strangerSays}</p>
          <div className={styles['letter']}>
            <Snapshot {...draft} />
            {draft.brief ? null : <p className="quiet small">{askForm.noBrief}</p>}
            <p className="quiet small">{draft.unnamed ? askForm.unnamedSays : askForm.named}</p>
          </div>
        </section>
      </div>
      {shared || readers === null ? null : names.length > 0 ? (
        <Button weight="first" onClick={sendShare}>
          {askForm.share(names)}
        </Button>
      ) : (
        <>
          <p>
            {askForm.nobodySays} {trusting ? askForm.nobodyFar : ''}
          </p>
          <div className="row">
            {trusting ? (
              <Button weight="first" busy={shareNow.busy || widen.busy} onClick={searchAtOnce}>
                {words.ask.widen}
              </Button>
            ) : null}
            <ButtonLink to="/circle/invite" weight={trusting ? 'usual' : 'first'}>
              {askForm.invite}
            </ButtonLink>
          </div>
        </>
      )}
      <ErrorNotice of={[shareNow, widen]} />
    </>
  );
}
