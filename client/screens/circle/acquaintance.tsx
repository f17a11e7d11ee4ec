import { useState } from 'react';
import { graphql, unmask, type FragmentType } from '../../graph/generated/index.ts';
import type { Reads, TrustLevel } from '../../graph/generated/graphql.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { Checkbox, Choices, optionsOf } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';
import {
  blockMutation,
  setTrustMutation,
  setVouchMutation,
  trustAndVouchFragment,
  withdrawTrustMutation,
  withdrawVouchMutation,
} from './documents.ts';

const acquaintanceFragment = graphql(/* GraphQL */ `
  fragment Acquaintance on Person {
    id
    name
    about
    ...TrustAndVouch
  }
`);

interface Props {
  person: FragmentType<typeof acquaintanceFragment>;
  onChanged(): void;
}

/**
 * An acquaintance: the viewer's trust and vouch as tags, and behind a disclosure the means to change them.
 */
export function Acquaintance({ person, onChanged }: Props) {
  const words = useWords();
  const { circle } = words;
  const seen = unmask(acquaintanceFragment, person);
  const { id, name, about } = seen;
  const { myTrust, myVouch } = unmask(trustAndVouchFragment, seen);
  const setTrust = useSubmit(setTrustMutation);
  const withdrawTrust = useSubmit(withdrawTrustMutation);
  const setVouch = useSubmit(setVouchMutation);
  const withdrawVouch = useSubmit(withdrawVouchMutation);
  const block = useSubmit(blockMutation);
  const all = [setTrust, withdrawTrust, setVouch, withdrawVouch, block];
  const [level, setLevel] = useState<TrustLevel | 'NONE'>(myTrust?.level ?? 'NONE');
  // SINCE keeps the stored moment, if there is one; NOW sets the present one.
  const since = myTrust?.reads === 'SINCE' ? (myTrust.readsFrom ?? null) : null;
  const [reads, setReads] = useState<Reads | 'NOW'>(myTrust ? myTrust.reads : 'NOW');
  const savingTrust = setTrust.busy || withdrawTrust.busy;
  const failed = all.some(({ problem, error }) => problem ?? error);
  // Stored with a button, not at each choice: on the way from one level to another somebody could read what
  // they should not.
  const saveTrust = async () => {
    if (savingTrust) return;
    await (level === 'NONE'
      ? withdrawTrust.submit({ personId: id })
      : setTrust.submit({
          personId: id,
          level,
          reads: reads === 'NOW' ? 'SINCE' : reads,
          ...(reads === 'SINCE' && since ? { readsFrom: since } : {}),
        }));
    if (reads === 'NOW' && level !== 'NONE') setReads('SINCE');
    onChanged();
  };
  const saveVouch = async (vouches: boolean) => {
    await (vouches ? setVouch : withdrawVouch).submit({ personId: id });
    onChanged();
  };
  const blocking = useConfirm({
    title: circle.blockSure(name),
    confirm: circle.block,
    busy: block.busy,
    onConfirm: async () => {
      await block.submit({ personId: id });
      onChanged();
    },
    children: <p>{circle.blockSays}</p>,
  });
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
            onChoose={([chosen = 'NONE']) => setLevel(chosen)}
            options={[
              ['NONE', circle.none],
              ...optionsOf(['KNOWN', 'TRUSTED', 'FULL'] as const, words.invitation.levels),
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
          <Button weight="first" busy={savingTrust} onClick={saveTrust}>
            {words.common.save}
          </Button>
          {!savingTrust && !failed && (setTrust.payload ?? withdrawTrust.payload) ? (
            <p role="status" className="quiet">
              {circle.saved}
            </p>
          ) : null}
          <Checkbox label={circle.vouch} checked={Boolean(myVouch)} onCheck={saveVouch} />
          <p className="quiet small">{circle.vouchHint}</p>
          <Button weight="plain" onClick={blocking.ask}>
            {circle.block}
          </Button>
        </div>
      </details>
      <ErrorNotice of={all} />
      {blocking.dialog}
    </article>
  );
}
