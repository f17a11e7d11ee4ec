import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { graphql, unmask, type FragmentType } from '../../graph/generated/index.ts';
import type { TrustAndVouchFragment } from '../../graph/generated/graphql.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './circle.module.css';
import { blockMutation, trustAndVouchFragment } from './documents.ts';
import { Ties } from './ties.tsx';

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

/** An acquaintance in one sentence, which opens in place to the means to change it. */
export function Acquaintance({ person, onChanged }: Props) {
  const seen = unmask(acquaintanceFragment, person);
  const { id, name, about } = seen;
  const stored = unmask(trustAndVouchFragment, seen);
  const [open, setOpen] = useState(false);
  return (
    <article className={styles['person']}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles['summary']}>
          <Face id={id} name={name} />
          <h2 className={styles['name']}>
            <Name>{name}</Name>
          </h2>
          <Sentence {...stored} />
          <ChevronDown aria-hidden="true" size={18} />
        </summary>
        {open ? (
          <div className={styles['opened']}>
            {about ? (
              <p className={styles['about']} dir="auto">
                {about}
              </p>
            ) : null}
            <Ties person={seen} stored={stored} onChanged={onChanged} />
          </div>
        ) : null}
      </details>
      <BlockMenu id={id} name={name} onChanged={onChanged} />
    </article>
  );
}

/** What the viewer has set, such as "reads everything since 3 May; I can introduce them". */
function Sentence({ myTrust, myVouch }: TrustAndVouchFragment) {
  const { circle, day } = useWords();
  const { says } = circle;
  const reading = !myTrust
    ? says.none
    : myTrust.readsFrom
      ? says.since(day(myTrust.readsFrom))
      : says[myTrust.reads === 'NOTHING' ? 'NOTHING' : 'EVERYTHING'];
  return (
    <span className={`quiet small ${styles['says']}`}>
      {circle.join([reading, ...(myVouch ? [says.vouch] : [])])}
    </span>
  );
}

/** The dialog stands outside the menu, which closes. */
function BlockMenu({ id, name, onChanged }: { id: string; name: string; onChanged(): void }) {
  const { circle } = useWords();
  const block = useSubmit(blockMutation);
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
    <div>
      <Menu label={circle.others(name)}>
        <Button weight="plain" onClick={blocking.ask}>
          {circle.block}
        </Button>
      </Menu>
      <ErrorNotice of={block} />
      {blocking.dialog}
    </div>
  );
}
