/** What the viewer is writing: texts kept in this browser, and asks that nobody else sees yet. */
import { Link } from 'wouter';
import { useQuery } from 'urql';
import { keepDraft, type KeptDraft } from '../../drafts/store.ts';
import { useDrafts } from '../../drafts/use-draft.ts';
import { graphql } from '../../graph/generated/index.ts';
import { useSession } from '../../graph/session.tsx';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { readPlace, textOf } from './draft-place.ts';
import styles from './home.module.css';
import { agoText } from './moments.ts';

const draftEntryQuery = graphql(/* GraphQL */ `
  query DraftEntry($id: ID!) {
    node(id: $id) {
      __typename
      ... on Entry {
        id
        project {
          id
        }
      }
    }
  }
`);

/** An ask in DRAFT. */
interface AskDraft {
  id: string;
  title: string;
}

export function Drafts({ asks }: { asks: readonly AskDraft[] }) {
  const { home } = useWords();
  const written = useDrafts();
  // An ask that is being changed here stands there once, with the text of this browser.
  const others = asks.filter(({ id }) => !written.some(({ place }) => place === `ask/${id}`));
  if (written.length === 0 && others.length === 0) return null;
  return (
    <section className="stack">
      <h2>{home.drafts}</h2>
      <ul className={styles['lines']}>
        {written.map((draft) => (
          <li key={draft.place}>
            <DraftLine draft={draft} />
          </li>
        ))}
        {others.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/asks/${id}`} className={styles['line']}>
              <span>
                <span className={styles['title']} dir="auto">
                  {title}
                </span>
                <span className="quiet small"> · {home.askDraft}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Characters of a draft that are shown. */
const shown = 80;

function DraftLine({ draft: { place, value, at } }: { draft: KeptDraft }) {
  const words = useWords();
  const { home } = words;
  const { viewer } = useSession();
  const toast = useToast();
  const { kind, to, entry } = readPlace(place);
  const [{ data }] = useQuery({
    query: draftEntryQuery,
    variables: { id: entry ?? '' },
    pause: entry === null,
  });
  const project = data?.node?.__typename === 'Entry' ? data.node.project.id : null;
  const address = to ?? (project ? `/logbooks/${project}` : null);
  const gone = address === null && (entry === null || data !== undefined);
  const text = textOf(value);
  const said = text.length > shown ? `${text.slice(0, shown).trimEnd()}…` : text;
  const says = (
    <span>
      {said ? (
        <span className={styles['title']} dir="auto">
          {said}
        </span>
      ) : null}
      <span className="quiet small">
        {said ? ' · ' : null}
        {home.draft[kind]}, {agoText(at, words)}
        {gone ? ` · ${home.draftGone}` : null}
      </span>
    </span>
  );
  const discard = () => {
    const person = viewer?.person.id;
    if (!person) return;
    keepDraft(person, place, null);
    toast({ text: home.discarded, onUndo: () => keepDraft(person, place, value) });
  };
  return (
    <div className={styles['with-act']}>
      {address ? (
        <Link to={address} className={styles['line']}>
          {says}
        </Link>
      ) : (
        <div className={styles['line']}>{says}</div>
      )}
      <Button weight="plain" aria-label={home.discardOf(said || home.draft[kind])} onClick={discard}>
        {home.discard}
      </Button>
    </div>
  );
}
