import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql, unmask, type FragmentType } from '../../graph/generated/index.ts';
import type { Reads, TrustLevel } from '../../graph/generated/graphql.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { Choices } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { blocking, personFragment, trusting, unvouching, untrusting, vouching } from './documents.ts';

const shown = graphql(/* GraphQL */ `
  fragment Acquaintance on Person {
    id
    name
    about
    ...Tied
  }
`);

/** Somebody I know: what is between us in a line, and behind it all that can be changed. */
export function Acquaintance(props: { person: FragmentType<typeof shown>; onChanged(): void }) {
  const words = useWords();
  const { circle } = words;
  const seen = unmask(shown, props.person);
  const { id, name, about } = seen;
  const { myTrust, myVouch } = unmask(personFragment, seen);
  const [asked, setAsked] = useState(false);
  const [trusted, trust] = useMutation(trusting);
  const [untrusted, untrust] = useMutation(untrusting);
  const [vouched, vouch] = useMutation(vouching);
  const [unvouched, unvouch] = useMutation(unvouching);
  const [blocked, block] = useMutation(blocking);
  const problem = [
    trusted.data?.setTrust,
    untrusted.data?.withdrawTrust,
    vouched.data?.setVouch,
    unvouched.data?.withdrawVouch,
    blocked.data?.block,
  ].flatMap((payload) => payload?.problems ?? [])[0];
  const error = [trusted, untrusted, vouched, unvouched, blocked].find(({ error }) => error)?.error;
  const [level, setLevel] = useState<TrustLevel | 'NONE'>(myTrust?.level ?? 'NONE');
  // SINCE is the moment there is, where there is one; NOW is this one.
  const since = myTrust?.reads === 'SINCE' ? (myTrust.readsFrom ?? null) : null;
  const [reads, setReads] = useState<Reads | 'NOW'>(myTrust ? myTrust.reads : 'NOW');
  // Kept by a button, not by each step through the choices: between two levels somebody would read for a moment what they should not.
  const keep = async () => {
    if (trusted.fetching || untrusted.fetching) return;
    await (level === 'NONE'
      ? untrust({ input: { personId: id } })
      : trust({
          input: {
            personId: id,
            level,
            reads: reads === 'NOW' ? 'SINCE' : reads,
            ...(reads === 'SINCE' && since ? { readsFrom: since } : {}),
          },
        }));
    if (reads === 'NOW' && level !== 'NONE') setReads('SINCE');
    props.onChanged();
  };
  const kept =
    !trusted.fetching && !untrusted.fetching && !problem && !error && Boolean(trusted.data ?? untrusted.data);
  return (
    <article className="card">
      <h2 className="row">
        <Face id={id} name={name} />
        <Name>{name}</Name>
      </h2>
      {about ? (
        <p className="quiet" dir="auto">
          {about}
        </p>
      ) : null}
      <p className="row">
        <span className="tag">{myTrust?.level ? circle.now[myTrust.level] : circle.none}</span>
        {myTrust ? (
          <span className="tag">{since ? circle.tagSince(words.day(since)) : circle.tag[myTrust.reads]}</span>
        ) : null}
        {myVouch ? <span className="tag">{circle.vouch}</span> : null}
      </p>
      <details className="more">
        <summary>
          {circle.details}
          <span className="unseen"> {name}</span>
        </summary>
        <div className="stack">
          <Choices
            kind="radio"
            legend={circle.trust(name)}
            hint={words.invitation.private}
            chosen={[level]}
            onChoose={([chosen]) => setLevel(chosen ?? 'NONE')}
            options={[
              ['NONE', circle.none],
              ...(['KNOWN', 'TRUSTED', 'FULL'] as const).map(
                (level) => [level, words.invitation.levels[level]] as const,
              ),
            ]}
          />
          {level === 'NONE' ? null : (
            <Choices
              kind="radio"
              legend={circle.reads}
              hint={circle.readsHint}
              chosen={[reads]}
              onChoose={([chosen = 'NOW']) => setReads(chosen)}
              options={[
                ['NOTHING', circle.reading.NOTHING],
                ['NOW', circle.reading.SINCE],
                ...(since ? [['SINCE', circle.since(words.day(since))] as const] : []),
                ['EVERYTHING', circle.reading.EVERYTHING],
              ]}
            />
          )}
          <Button
            weight="first"
            busy={trusted.fetching || untrusted.fetching}
            onClick={() => {
              void keep();
            }}
          >
            {words.common.save}
          </Button>
          {kept ? (
            <p role="status" className="quiet">
              {circle.saved}
            </p>
          ) : null}
          <label className="choice">
            <input
              type="checkbox"
              checked={Boolean(myVouch)}
              onChange={(event) => {
                const input = { personId: id };
                void (event.target.checked ? vouch({ input }) : unvouch({ input })).then(props.onChanged);
              }}
            />
            {circle.vouch}
          </label>
          <p className="quiet small">{circle.vouchHint}</p>
          <Button weight="plain" onClick={() => setAsked(true)}>
            {circle.block}
          </Button>
        </div>
      </details>
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
          title={circle.blockSure(name)}
          says={circle.blockSays}
          go={circle.block}
          busy={blocked.fetching}
          onClose={() => setAsked(false)}
          onGo={async () => {
            await block({ input: { personId: id } });
            setAsked(false);
            props.onChanged();
          }}
        />
      ) : null}
    </article>
  );
}
