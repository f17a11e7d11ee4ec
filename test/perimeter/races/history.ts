/**
 * What clients did and received, as one list: the input of the checker. Moments are milliseconds of one
 * monotonic clock.
 */
export type Id = string;
/** From before a request was sent until its answer was there: it took effect in between. */
export interface Span {
  start: number;
  end: number;
}
export type Reads = 'NOTHING' | 'SINCE' | 'EVERYTHING';

/** A change of who reads what. A refused operation changed nothing and is not in the history. */
export type Change = { by: Id } &
  /** `level` 0: withdrawn. */
  (
    | { kind: 'trust'; to: Id; level: number; reads: Reads }
    /** Absent members stay as they are. */
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
    /** From now on an ask is read like an entry written now. */
    | { kind: 'share'; project: Id; item: Id; text: string }
    | { kind: 'block' | 'unblock'; to: Id }
    /** They meet, both ways. */
    | { kind: 'meet'; to: Id }
  );

/** The items a read answers for: of those, everything its reader surely may read has to be in it. */
export interface Scope {
  items?: readonly Id[];
  entriesOf?: readonly Id[];
  asks?: boolean;
  writer?: Id;
}

export interface Read {
  kind: 'read';
  by: Id;
  /** The route: entries, cursor, node, circleAsks, logbooks, person, lookOver or seenAs. */
  route: string;
  /** Whose right counts: that of `by`, or with seenAs that of the person the writer asks about. */
  reader: Id;
  delivered: readonly { item: Id; text: string }[];
  covers: Scope;
}

export type Operation = Span & (Change | Read);

export interface History {
  /**
   * Who keeps which project, from the beginning to the end. At the beginning all have met; nobody trusts,
   * blocks or has set a perimeter.
   */
  keepers: Readonly<Record<Id, readonly Id[]>>;
  operations: readonly Operation[];
}

/** The rule that a delivery, or a missing delivery, broke. */
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
