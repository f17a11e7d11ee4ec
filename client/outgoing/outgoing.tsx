/** Holds letters, sends them when they are due, and tells the screens what became of them. */
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { CombinedError, stringifyDocument, useClient, type TypedDocumentNode } from 'urql';
import { keepDraft, readDraft } from '../drafts/store.ts';
import { isSignedIn, useSession } from '../graph/session.tsx';
import { firstProblem, sendWithKey, type Payload, type Submission } from '../graph/submit.ts';
import { sendOnLeaving, storedLetters, storeLetters, subscribeToLetters, type Letter } from './letter.ts';

/** Milliseconds in which a letter can be undone. */
export const undoTime = 10_000;

/**
 * The cookie belongs to the browser: when somebody else has signed in in another tab, a letter would be sent in
 * their name. It goes back to the drafts of its writer instead.
 */
const signedOut = new CombinedError({
  graphQLErrors: [{ message: 'Somebody else is signed in.', extensions: { code: 'UNAUTHENTICATED' } }],
});

/** What became of the last letter of a place. */
type Outcome = Pick<Submission, 'error' | 'problem' | 'mayBeDone'> & { payload: Payload | null };

interface Outgoing {
  letters: readonly Letter[];
  /** The keys of letters that are being sent. */
  sending: ReadonlySet<string>;
  outcomes: ReadonlyMap<string, Outcome>;
  hold(letter: Omit<Letter, 'key' | 'due'>): void;
  undo(letter: Letter): void;
  /** Sends it at once. */
  sendNow(letter: Letter): void;
  /** More time to undo: for as long as the user is at its notice. */
  postpone(letter: Letter): void;
  /** Sends all that is held, and resolves when it is answered: before signing out. */
  sendAll(): Promise<void>;
}
const OutgoingContext = createContext<Outgoing | null>(null);

export function OutgoingProvider({ children }: { children: ReactNode }) {
  const { viewer } = useSession();
  const person = viewer?.person.id;
  return person ? (
    <Letters key={person} person={person}>
      {children}
    </Letters>
  ) : (
    <OutgoingContext value={null}>{children}</OutgoingContext>
  );
}

function Letters({ person, children }: { person: string; children: ReactNode }) {
  const client = useClient();
  const [letters, setLetters] = useState(() => storedLetters(person));
  const [sending, setSending] = useState<ReadonlySet<string>>(new Set());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const current = useRef(letters);
  const underWay = useRef(new Map<string, Promise<void>>());
  /** The keys of those that were written in this tab: others may still be undone in theirs. */
  const own = useRef(new Set<string>());

  const store = useCallback(
    (change: (before: readonly Letter[]) => readonly Letter[]) => {
      const before = current.current;
      current.current = change(before);
      storeLetters(person, before, current.current);
      setLetters(current.current);
    },
    [person],
  );
  const drop = useCallback(
    (key: string) => store((before) => before.filter((letter) => letter.key !== key)),
    [store],
  );
  const giveBack = useCallback(
    ({ place, draft }: Letter) => keepDraft(person, place, joined(draft, readDraft(person, place)?.value)),
    [person],
  );

  const send = useCallback(
    async (letter: Letter) => {
      setSending((before) => new Set(before).add(letter.key));
      const { answer, mayBeDone } = await sendWithKey(
        async (variables) =>
          isSignedIn(person)
            ? await client.mutation(letter.query, variables).toPromise()
            : { error: signedOut, data: undefined },
        letter.input,
        letter.key,
        Infinity,
      );
      const payload = (Object.values((answer.data ?? {}) as object)[0] as Payload | undefined) ?? null;
      const problem = payload ? firstProblem(payload) : undefined;
      if (answer.error || problem) giveBack(letter);
      drop(letter.key);
      setSending((before) => new Set([...before].filter((key) => key !== letter.key)));
      setOutcomes((before) =>
        new Map(before).set(letter.place, { payload, problem, error: answer.error, mayBeDone }),
      );
      underWay.current.delete(letter.key);
    },
    [client, drop, giveBack, person],
  );
  const sendNow = useCallback(
    (letter: Letter): Promise<void> => {
      const before = underWay.current.get(letter.key);
      if (before) return before;
      const sent = send(letter);
      underWay.current.set(letter.key, sent);
      return sent;
    },
    [send],
  );

  useEffect(() => {
    const held = letters.filter(({ key }) => !underWay.current.has(key));
    if (held.length === 0) return;
    const timers = held.map((letter) =>
      window.setTimeout(() => void sendNow(letter), Math.max(0, letter.due - Date.now())),
    );
    return () => timers.forEach((timer) => window.clearTimeout(timer));
  }, [letters, sendNow]);

  // What another tab has undone or sent is held here no longer.
  useEffect(
    () =>
      subscribeToLetters(person, () => {
        const held = new Set(storedLetters(person).map(({ key }) => key));
        current.current = current.current.filter(({ key }) => held.has(key) || underWay.current.has(key));
        setLetters(current.current);
      }),
    [person],
  );

  const onLeaving = useEffectEvent(() => {
    if (isSignedIn(person)) current.current.filter(({ key }) => own.current.has(key)).forEach(sendOnLeaving);
  });
  useEffect(() => {
    const leave = () => onLeaving();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);

  const outgoing = useMemo<Outgoing>(
    () => ({
      letters,
      sending,
      outcomes,
      hold: (letter) => {
        setOutcomes((before) => new Map([...before].filter(([place]) => place !== letter.place)));
        const key = crypto.randomUUID();
        own.current.add(key);
        store((before) => [...before, { ...letter, key, due: Date.now() + undoTime }]);
      },
      undo: (letter) => {
        if (underWay.current.has(letter.key)) return;
        giveBack(letter);
        drop(letter.key);
      },
      sendNow: (letter) => void sendNow(letter),
      postpone: ({ key }) =>
        store((before) =>
          before.map((letter) => (letter.key === key ? { ...letter, due: Date.now() + undoTime } : letter)),
        ),
      sendAll: async () => {
        await Promise.all(current.current.map(sendNow));
      },
    }),
    [letters, sending, outcomes, store, drop, giveBack, sendNow],
  );
  return <OutgoingContext value={outgoing}>{children}</OutgoingContext>;
}

/** What comes back into a form, before what was written there since. */
function joined(back: unknown, present: unknown): unknown {
  const [first, second] = [back, present].map((draft) => (draft as { text?: string } | undefined)?.text);
  return first && second ? { ...(back as object), text: `${first}\n\n${second}` } : back;
}

/** All letters that are held or being sent; null while nobody is signed in. */
export const useOutgoingLetters = (): Outgoing | null => use(OutgoingContext);

export interface Sender<Input> extends Submission {
  /** The input of the letter of this place that is held or being sent. */
  waiting: Input | null;
  /** Holds the letter. `draft`: what the form holds; `says`: what the page says meanwhile. */
  send(input: Input, letter: { draft: unknown; says: string }): void;
}

/**
 * Sends a mutation from the place of a draft as a letter that can be undone. `onSent` is called with the
 * payload if the screen is still open. The caller clears the draft after `send`; it comes back when the letter
 * is undone or refused.
 */
export function useOutgoing<Mutation extends Record<string, Payload>, Input extends object>(
  document: TypedDocumentNode<Mutation, { input: Input }>,
  place: string,
  onSent?: (payload: Mutation[keyof Mutation]) => void,
): Sender<Input> {
  const outgoing = use(OutgoingContext);
  const letter = outgoing?.letters.find((letter) => letter.place === place);
  const outcome = outgoing?.outcomes.get(place);
  const told = useRef(outcome);
  const tell = useEffectEvent((payload: Payload) => onSent?.(payload as Mutation[keyof Mutation]));
  useEffect(() => {
    if (!outcome || outcome === told.current) return;
    told.current = outcome;
    if (outcome.payload && !outcome.problem) tell(outcome.payload);
  }, [outcome]);
  return {
    busy: letter !== undefined && (outgoing?.sending.has(letter.key) ?? false),
    waiting: (letter?.input as Input | undefined) ?? null,
    error: outcome?.error,
    problem: outcome?.problem,
    mayBeDone: outcome?.mayBeDone ?? false,
    send: (input, { draft, says }) =>
      outgoing?.hold({ place, draft, says, input, query: stringifyDocument(document) }),
  };
}
