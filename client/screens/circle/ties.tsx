import { useState } from 'react';
import type { Reads, TrustAndVouchFragment, TrustLevel } from '../../graph/generated/graphql.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';
import { OneOf } from './one-of.tsx';
import { takesAway, type Setting } from './trust.ts';
import { useSetting } from './use-setting.ts';

interface Props {
  person: { id: string; name: string };
  stored: TrustAndVouchFragment;
  onChanged(): void;
}

interface Due {
  title: string;
  says: string;
  confirm: string;
  go(): Promise<void>;
}

/** The means to change how far the viewer trusts a person, what they read, and the vouch for them. */
export function Ties({ person: { id, name }, stored, onChanged }: Props) {
  const { circle, invitation, day } = useWords();
  const tie = useSetting(id, stored, onChanged);
  const { setting } = tie;
  // What takes something away is confirmed first.
  const [due, setDue] = useState<Due | null>(null);
  const confirming = useConfirm({
    title: due?.title ?? '',
    confirm: due?.confirm ?? '',
    busy: tie.submissions.some(({ busy }) => busy),
    onConfirm: async () => due?.go(),
    children: <p>{due?.says}</p>,
  });
  const ask = (next: Due) => {
    setDue(next);
    confirming.ask();
  };
  const save = (next: Setting) => {
    const go = () => tie.setTrust(next);
    if (next === null)
      ask({ title: circle.withdrawSure(name), says: circle.withdrawSays(name), confirm: circle.change, go });
    else if (takesAway(setting, next))
      ask({ title: circle.lowerSure(name), says: circle.lowerSays(name), confirm: circle.change, go });
    else void go();
  };
  const chooseLevel = (level: TrustLevel | 'NONE') =>
    save(level === 'NONE' ? null : { ...(setting ?? { reads: 'SINCE', readsFrom: null }), level });
  const since = setting?.reads === 'SINCE' ? setting.readsFrom : null;
  const chooseReads = (reads: Reads | 'NOW') => {
    if (!setting) return;
    save({ ...setting, reads: reads === 'NOW' ? 'SINCE' : reads, readsFrom: null });
  };
  const chooseVouch = (vouches: boolean) => {
    const go = () => tie.setVouch(vouches);
    if (vouches) void go();
    else ask({ title: circle.unvouchSure(name), says: circle.unvouchSays(name), confirm: circle.change, go });
  };
  return (
    <>
      <OneOf
        legend={circle.trust(name)}
        hint={invitation.private}
        chosen={setting ? setting.level : 'NONE'}
        onChoose={chooseLevel}
        options={(['NONE', 'KNOWN', 'TRUSTED', 'FULL'] as const).map((value) => [
          value,
          circle.levels[value],
        ])}
      />
      {setting?.level ? (
        <OneOf
          legend={circle.reads(name)}
          hint={circle.readsHint}
          chosen={setting.reads === 'SINCE' && since === null ? 'NOW' : setting.reads}
          onChoose={chooseReads}
          options={[
            ['NOTHING', circle.reading.NOTHING],
            ['NOW', circle.reading.NOW],
            ...(since ? [['SINCE', circle.since(day(since))] as const] : []),
            ['EVERYTHING', circle.reading.EVERYTHING],
          ]}
        />
      ) : null}
      <div className="stack">
        <Checkbox label={circle.vouch} checked={tie.vouches} onCheck={chooseVouch} />
        <p className="quiet small">{circle.vouchHint(name)}</p>
      </div>
      <ErrorNotice of={tie.submissions} />
      {confirming.dialog}
    </>
  );
}
