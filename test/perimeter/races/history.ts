/** What clients did and heard, as one list: what the checker judges. Moments are milliseconds of one monotonic clock. */
export type Id = string;
/** From before something was sent until its answer was there: it took effect somewhere in between. */
export interface Span {
  start: number;
  end: number;
}
export type Reads = 'NOTHING' | 'SINCE' | 'EVERYTHING';

/** What changes who reads what. An operation that was refused changed nothing and stands in no history. */
export type Change = { by: Id } &
  /** `level` 0: withdrawn. */
  (
    | { kind: 'trust'; to: Id; level: number; reads: Reads }
    /** What is absent stays as it is. */
    | {
        kind: 'perimeter';
        project: Id;
        threshold?: number;
        only?: readonly Id[] | null;
        except?: readonly Id[];
      }
    | { kind: 'write'; project: Id; item: Id; text: string; forMe: boolean }
    | { kind: 'edit'; item: Id; text?: string; forMe?: boolean }
    | { kind: 'remove'; item: Id }
    /** An ask, read from now on like an entry written now. */
    | { kind: 'share'; project: Id; item: Id; text: string }
    | { kind: 'block' | 'unblock'; to: Id }
    /** They get to know each other, both ways. */
    | { kind: 'meet'; to: Id }
  );

/** Which items a read answers for: of those, what its reader surely may read has to be in it. */
export interface Scope {
  items?: readonly Id[];
  entriesOf?: readonly Id[];
  asks?: boolean;
  writer?: Id;
}

export interface Read {
  kind: 'read';
  by: Id;
  /** By which way: entries, cursor, node, circleAsks, logbooks, person, lookOver, seenAs. */
  route: string;
  /** Whose right it is: `by` themselves, or with seenAs whoever the writer asks about. */
  reader: Id;
  delivered: readonly { item: Id; text: string }[];
  covers: Scope;
}

export type Operation = Span & (Change | Read);

export interface History {
  /** Who keeps what, from the beginning to the end. At the beginning all have met, nobody trusts, blocks or has drawn a perimeter. */
  keepers: Readonly<Record<Id, readonly Id[]>>;
  operations: readonly Operation[];
}

/** What a delivery, or one that is missing, was against. */
export type Rule =
  | 'written after a withdrawal'
  | 'read after a withdrawal'
  | 'removed'
  | 'for oneself'
  | 'replaced'
  | 'unknown'
  | 'missing';
export interface Violation {
  rule: Rule;
  read: Span & Read;
  item: Id;
  text: string | null;
  writer: Id | null;
}
export interface Verdict {
  violations: Violation[];
  delivered: number;
  withheld: number;
  demanded: number;
}
