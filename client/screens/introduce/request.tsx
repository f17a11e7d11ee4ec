import { useDraft } from '../../drafts/use-draft.ts';
import type { AskDetailFragment, RequestIntroductionInput } from '../../graph/generated/graphql.ts';
import type { Sender } from '../../outgoing/outgoing.tsx';
import { Button } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Form } from '../../ui/form.tsx';
import { focusTitle } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import type { Named } from '../ask/helper.ts';
import { Preview } from './preview.tsx';

interface Props {
  ask: AskDetailFragment;
  me: Named;
  /** Null for a candidate who is asked directly. */
  connector: Named | null;
  candidate: Named;
  place: string;
  request: Sender<RequestIntroductionInput>;
}

/** The words that ask for an introduction, and what each of the two people will see. */
export function Request({ ask, me, connector, candidate, place, request }: Props) {
  const { introductions, day } = useWords();
  const first = connector ?? candidate;
  const draft = useDraft(place, {
    text: connector
      ? introductions.ready(connector.name, candidate.name, ask.title)
      : introductions.readyDirect(candidate.name, ask.title),
  });
  const { text } = draft.value;
  const { problem } = request;
  const freeAt = problem?.__typename === 'LimitReached' ? problem.retryAt : null;
  const send = () => {
    request.send(
      {
        askId: ask.id,
        candidateId: candidate.id,
        connectorId: connector?.id ?? null,
        words: text.trim() === '' ? null : text,
      },
      { draft: draft.value, says: introductions.sending(first.name) },
    );
    draft.clear();
    focusTitle(); // the form becomes what happens next
  };
  return (
    <Form onSubmit={send}>
      <Composer
        label={introductions.wordsTo(first.name)}
        hint={introductions.wordsHint}
        value={text}
        onText={(text) => draft.change({ text })}
        state={draft.state}
        maxLength={2000}
      />
      <details className="more">
        <summary>{introductions.seenBy(first.name)}</summary>
        <Preview
          ask={ask}
          words={text.trim()}
          about={[
            connector || !ask.unnamed ? introductions.fromMe(me.name) : introductions.notMe,
            ...(connector ? [introductions.toMeet(candidate.name)] : []),
          ]}
        />
      </details>
      {connector ? (
        <details className="more">
          <summary>{introductions.seenByNext(candidate.name, connector.name)}</summary>
          <Preview
            ask={ask}
            about={[
              ask.unnamed ? introductions.notMe : introductions.fromMe(me.name),
              introductions.connectorName(connector.name),
              introductions.connectorWords(connector.name),
            ]}
          />
        </details>
      ) : null}
      <ErrorNotice
        of={request}
        texts={{
          LimitReached: introductions.limit(freeAt ? day(freeAt) : null),
          Conflict: introductions.askedAlready,
        }}
      />
      <Button type="submit" weight="first" busy={request.busy}>
        {introductions.send(first.name)}
      </Button>
      <p className="quiet small">{introductions.quietNo}</p>
    </Form>
  );
}
