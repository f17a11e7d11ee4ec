import { useState } from 'react';
import { useMutation } from 'urql';
import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { troubleOf } from '../../graph/trouble.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { entryFragment, looking, removing } from './documents.ts';

/** What somebody wrote. A reader can give a wordless sign; only the writer sees whose. */
export function Entry({ entry, me, onChanged }: { entry: FragmentType<typeof entryFragment>; me: string; onChanged(): void }) {
  const words = useWords();
  const { logbook } = words;
  const { id, kind, feeling, text, writtenAt, editedAt, forMe, writer, lookedOver } = unmask(entryFragment, entry);
  const [asked, setAsked] = useState(false);
  const [looked, look] = useMutation(looking);
  const [removed, remove] = useMutation(removing);
  const mine = writer.id === me;
  const signs = lookedOver?.edges.map(({ node }) => node.name) ?? [];
  const error = looked.error ?? removed.error;
  const end = async () => {
    await remove({ input: { entryId: id } });
    setAsked(false);
    onChanged();
  };
  return (
    <article className="card">
      <p className="row">
        <Face id={writer.id} name={writer.name} /><span><Name>{writer.name}</Name>, {words.day(writtenAt)}{editedAt ? `, ${logbook.edited}` : ''}</span>
        <span className="tag">{logbook.kinds[kind]}</span>{feeling ? <span className="tag">{logbook.feelings[feeling]}</span> : null}{forMe ? <span className="tag">{logbook.onlyMe}</span> : null}
      </p>
      <p className="entry-text" dir="auto">{text}</p>
      {signs.length > 0 ? <p className="quiet">{logbook.looked(signs)}</p> : null}
      {mine ? <p><Button weight="plain" onClick={() => setAsked(true)}>{logbook.remove}</Button></p> : looked.data && looked.data.lookOver.problems.length === 0
        ? <p role="status" className="quiet">{logbook.lookDone}</p> : <p><Button busy={looked.fetching} onClick={() => look({ input: { entryId: id } })}>{logbook.look}</Button></p>}
      {error ? <Notice kind="trouble"><p>{troubleOf(error, words, true)}</p></Notice> : null}
      {asked ? (
        <Dialog title={logbook.removeSure} onClose={() => setAsked(false)}>
          <p>{logbook.removeSays}</p>
          <div className="row"><Button weight="first" busy={removed.fetching} onClick={end}>{logbook.remove}</Button><Button weight="plain" onClick={() => setAsked(false)}>{words.common.cancel}</Button></div>
        </Dialog>
      ) : null}
    </article>
  );
}
