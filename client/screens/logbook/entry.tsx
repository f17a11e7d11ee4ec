import { useState } from 'react';
import { useMutation } from 'urql';
import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { Offer } from '../introductions/offer.tsx';
import { Answer } from '../thread/answer.tsx';
import { entryFragment, looking, removing } from './documents.ts';
import { Edit } from './edit.tsx';
import { Report } from './report.tsx';

interface Props {
  entry: FragmentType<typeof entryFragment>;
  project: string;
  me: string;
  keeps: boolean;
  onChanged(): void;
}

/** What somebody wrote, and what can be done with it: by whoever wrote it, or by whoever reads it. */
export function Entry({ entry, project, me, keeps, onChanged }: Props) {
  const words = useWords();
  const seen = unmask(entryFragment, entry);
  const [editing, setEditing] = useState(false);
  const mine = seen.writer.id === me;
  const names = seen.lookedOver?.edges.map(({ node }) => node.name) ?? [];
  return (
    <article className="card" aria-label={words.logbook.entry(seen.writer.name, words.day(seen.writtenAt))}>
      <EntryHead entry={entry} />
      {editing ? (
        <Edit
          id={seen.id}
          project={keeps ? project : null}
          at={seen.writtenAt}
          onDone={() => setEditing(false)}
          onChanged={onChanged}
          note={{
            text: seen.text,
            kind: seen.kind,
            feeling: seen.feeling ?? null,
            forMe: seen.forMe ?? false,
          }}
        />
      ) : (
        <Markdown text={seen.text} />
      )}
      {names.length > 0 ? <p className="quiet">{words.logbook.looked(words.list(names))}</p> : null}
      {editing ? null : mine ? (
        <OfWriter id={seen.id} keeps={keeps} onEdit={() => setEditing(true)} onChanged={onChanged} />
      ) : (
        <OfReader id={seen.id} text={seen.text} writer={seen.writer} onChanged={onChanged} />
      )}
    </article>
  );
}

/** Who, when, what sort of note, and how it felt. */
export function EntryHead({ entry }: { entry: FragmentType<typeof entryFragment> }) {
  const words = useWords();
  const { logbook } = words;
  const { writer, writtenAt, editedAt, kind, feeling, forMe } = unmask(entryFragment, entry);
  return (
    <p className="row">
      <Face id={writer.id} name={writer.name} />
      <span>
        <Name>{writer.name}</Name>, {words.day(writtenAt)}
        {editedAt ? `, ${logbook.edited}` : ''}
      </span>
      <span className="tag">{logbook.kinds[kind]}</span>
      {feeling ? <span className="tag">{logbook.feelings[feeling]}</span> : null}
      {forMe ? (
        <span className="tag" data-for-me>
          {logbook.onlyMe}
        </span>
      ) : null}
    </p>
  );
}

function OfWriter({
  id,
  keeps,
  onEdit,
  onChanged,
}: {
  id: string;
  keeps: boolean;
  onEdit(): void;
  onChanged(): void;
}) {
  const words = useWords();
  const { logbook } = words;
  const [asked, setAsked] = useState(false);
  const [{ data, error, fetching }, remove] = useMutation(removing);
  const problem = data?.removeEntry.problems[0];
  const end = async () => {
    await remove({ input: { entryId: id } });
    setAsked(false);
    onChanged();
  };
  return (
    <>
      <p className="row">
        <Button weight="plain" onClick={onEdit}>
          {logbook.edit}
        </Button>
        <Button weight="plain" onClick={() => setAsked(true)}>
          {logbook.remove}
        </Button>
        {keeps ? (
          <ButtonLink to={`/asks/new?entry=${id}`} weight="plain">
            {logbook.askFrom}
          </ButtonLink>
        ) : null}
      </p>
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
          title={logbook.removeSure}
          says={logbook.removeSays}
          go={logbook.remove}
          busy={fetching}
          onGo={end}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  );
}

/** A wordless sign, which only the writer sees; an answer to them alone; and a way to the host. */
function OfReader({
  id,
  text,
  writer,
  onChanged,
}: {
  id: string;
  text: string;
  writer: { id: string; name: string };
  onChanged(): void;
}) {
  const words = useWords();
  const { logbook, report } = words;
  const [reported, setReported] = useState(false);
  const [{ data, error, fetching }, look] = useMutation(looking);
  const problem = data?.lookOver.problems[0];
  const sign = async () => {
    const { data } = await look({ input: { entryId: id } });
    if (data && data.lookOver.problems.length > 0) onChanged();
  };
  return (
    <>
      <div className="row">
        {data && !problem ? (
          <p role="status" className="quiet">
            {logbook.lookDone}
          </p>
        ) : (
          <Button busy={fetching} title={logbook.lookHint} onClick={sign}>
            {logbook.look}
          </Button>
        )}
        <Answer item={id} name={writer.name} />
        <Offer item={id} writer={writer} />
        <Button weight="plain" onClick={() => setReported(true)}>
          {report.go}
        </Button>
      </div>
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
      {reported ? <Report item={id} text={text} onClose={() => setReported(false)} /> : null}
    </>
  );
}
