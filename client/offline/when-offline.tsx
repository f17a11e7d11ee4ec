/**
 * The page that is opened without a network: nobody can say who is signed in, so no screen can be shown, but
 * what was being written in this browser can be read and continued.
 */
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { draftsOf, keepDraft, type KeptDraft } from '../drafts/store.ts';
import { useSession } from '../graph/session.tsx';
import { TextArea } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../words/words.tsx';
import { offlineWords, type DraftField } from './words.ts';

/** Shows its children as soon as the API has said who is signed in, and for as long as the page then stays. */
export function WhenOffline({ children }: { children: ReactNode }) {
  const { viewer, error } = useSession();
  const online = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine);
  // While the page tries again there is no error, but what is being written has to stay.
  const [wasAway, setWasAway] = useState(false);
  const unreachable = error?.networkError !== undefined && error.response === undefined;
  const away = viewer === undefined && (wasAway || !online || unreachable);
  if (away !== wasAway) setWasAway(away);
  return away ? <OfflineScreen /> : children;
}

function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

function OfflineScreen() {
  const words = offlineWords[useWords().locale];
  const { lastPerson: person } = useSession();
  const [drafts] = useState(() => (person ? draftsOf(person) : []));
  return (
    <Screen title={words.title}>
      <Notice>
        <p>{words.sentence}</p>
      </Notice>
      {person && drafts.length > 0 ? (
        <section className="stack" aria-labelledby="drafts">
          <h2 id="drafts">{words.drafts}</h2>
          <p className="quiet">{words.draftsHint}</p>
          {drafts.map((draft) => (
            <DraftFields key={draft.place} person={person} draft={draft} />
          ))}
        </section>
      ) : null}
    </Screen>
  );
}

/** The texts of a draft; what was chosen beside them stays as it was. */
function DraftFields({ person, draft: { place, value: kept } }: { person: string; draft: KeptDraft }) {
  const labels = offlineWords[useWords().locale].field;
  const [value, setValue] = useState(kept);
  if (typeof value !== 'object' || value === null) return null;
  const change = (field: string, text: string) => {
    const next = { ...value, [field]: text };
    setValue(next);
    keepDraft(person, place, next);
  };
  return (Object.keys(labels) as DraftField[]).map((field) => {
    const text: unknown = (value as Partial<Record<DraftField, unknown>>)[field];
    return typeof text === 'string' ? (
      <TextArea
        key={field}
        label={labels[field]}
        value={text}
        rows={4}
        onText={(text) => change(field, text)}
      />
    ) : null;
  });
}
