/**
 * Judges a history: nothing was delivered that surely could not be read, and everything that surely could. An
 * operation takes effect at some moment between its request and its answer, so at that time each fact has one
 * of several values. A right is surely closed during a span when one of the facts it needs is closed
 * throughout, whatever its value: a statement reads its facts one after the other, so that two facts which
 * were each open for a while prove nothing.
 */
import type { Change, History, Id, Operation, Reads, Rule, Span, Verdict } from './history.ts';

type Answer = 'open' | 'closed' | 'unsure';
type Fact<Value> = Span & { value: Value };
interface Trust extends Span {
  level: number;
  reads: Reads;
}
interface Version extends Span {
  item: Item;
  forMe: Fact<boolean>[];
}
/** `edits`: changes of `forMe` alone, without a new text. */
interface Item {
  id: Id;
  writer: Id;
  project: Id;
  ask: boolean;
  written: Span;
  removed: Span | null;
  text: Fact<string>[];
  forMe: Fact<boolean>[];
  edits: Fact<boolean>[];
}

const always: Span = { start: -Infinity, end: -Infinity };
/** Server and clients measure time separately; the server counts whole milliseconds. */
const tick = 1;

/**
 * The values a fact may have had during a span: those set before its end and not surely replaced before its
 * start.
 */
function possible<Value>(facts: readonly Fact<Value>[], { start, end }: Span): Value[] {
  let settled = -Infinity;
  for (const fact of facts) if (fact.end < start && fact.start > settled) settled = fact.start;
  return facts.filter((fact) => fact.start <= end && fact.end >= settled).map(({ value }) => value);
}

const whether = (answers: readonly boolean[]): Answer =>
  answers.every(Boolean) ? 'open' : answers.some(Boolean) ? 'unsure' : 'closed';
/** Open if all are open, closed if one is. */
const together = (answers: readonly Answer[]): Answer =>
  answers.includes('closed') ? 'closed' : answers.includes('unsure') ? 'unsure' : 'open';

class Facts<Value> {
  private readonly of = new Map<string, Fact<Value>[]>();
  constructor(private readonly initial: Value) {}
  all(...key: Id[]): Fact<Value>[] {
    const name = key.join(' ');
    const facts = this.of.get(name) ?? [{ ...always, value: this.initial }];
    this.of.set(name, facts);
    return facts;
  }
  set({ start, end }: Span, value: Value, ...key: Id[]): void {
    this.all(...key).push({ start, end, value });
  }
}

class Past {
  readonly trust = new Facts<Trust>({ ...always, level: 0, reads: 'NOTHING' });
  readonly threshold = new Facts<number>(1);
  readonly only = new Facts<readonly Id[] | null>(null);
  readonly except = new Facts<readonly Id[]>([]);
  readonly blocks = new Facts(false);
  readonly met = new Facts(true);
  readonly items = new Map<Id, Item>();
  readonly versions = new Map<string, Version>();

  constructor(
    readonly keepers: History['keepers'],
    operations: readonly Operation[],
  ) {
    const changes = operations.filter((one): one is Span & Change => one.kind !== 'read');
    for (const one of changes) if (one.kind === 'write' || one.kind === 'share') this.begin(one);
    for (const one of changes) this.take(one);
    for (const one of changes)
      if (one.kind === 'write' || one.kind === 'share' || one.kind === 'edit') this.version(one);
  }

  private begin(one: Span & Extract<Change, { kind: 'write' | 'share' }>): void {
    const { item: id, by: writer, project, text, start, end } = one;
    const since = { start: -Infinity, end };
    const forMe = [{ ...since, value: one.kind === 'write' && one.forMe }];
    this.items.set(id, {
      id,
      writer,
      project,
      ask: one.kind === 'share',
      written: { start, end },
      text: [{ ...since, value: text }],
      forMe,
      edits: [],
      removed: null,
    });
  }

  private take(one: Span & Change): void {
    if (one.kind === 'trust') this.trust.set(one, one, one.by, one.to);
    if (one.kind === 'perimeter') {
      if (one.threshold !== undefined) this.threshold.set(one, one.threshold, one.by, one.project);
      if (one.only !== undefined) this.only.set(one, one.only, one.by, one.project);
      if (one.except !== undefined) this.except.set(one, one.except, one.by, one.project);
    }
    if (one.kind === 'block' || one.kind === 'unblock')
      this.blocks.set(one, one.kind === 'block', one.by, one.to);
    if (one.kind === 'block' || one.kind === 'meet')
      for (const pair of [
        [one.by, one.to],
        [one.to, one.by],
      ] as const) {
        this.met.set(one, one.kind === 'meet', ...pair);
        if (one.kind === 'block') this.trust.set(one, { ...one, level: 0, reads: 'NOTHING' }, ...pair);
      }
    const item = one.kind === 'edit' || one.kind === 'remove' ? this.items.get(one.item) : undefined;
    if (item && one.kind === 'remove') item.removed = one;
    if (!item || one.kind !== 'edit') return;
    const { start, end, text, forMe } = one;
    if (text !== undefined) item.text.push({ start, end, value: text });
    if (forMe !== undefined) item.forMe.push({ start, end, value: forMe });
    if (forMe !== undefined && text === undefined) item.edits.push({ start, end, value: forMe });
  }

  /**
   * A text written together with `forMe` never existed without it; a later `forMe` with a new text says
   * nothing about this text.
   */
  private version(one: Span & Extract<Change, { kind: 'write' | 'share' | 'edit' }>): void {
    const [item, own] = [this.items.get(one.item), one.kind === 'share' ? false : one.forMe];
    if (!item || one.text === undefined) return;
    const { start, end } = one;
    const forMe =
      own === undefined
        ? item.forMe
        : [{ start: -Infinity, end, value: own }, ...item.edits.filter((edit) => edit.end >= start)];
    this.versions.set(one.text, { start, end, item, forMe });
  }

  /** Whether a reader's right to an item of a writer was open during a span. */
  right(reader: Id, { writer, project, written }: Item, span: Span): Answer {
    if (reader === writer) return 'open';
    const apart = [
      [reader, writer],
      [writer, reader],
    ].map((pair) => whether(possible(this.blocks.all(...pair), span).map((blocks) => !blocks)));
    if (this.keepers[project]?.includes(reader)) return together(apart);
    const thresholds = possible(this.threshold.all(writer, project), span);
    const trusts = possible(this.trust.all(writer, reader), span).map((trust) =>
      together([
        whether(thresholds.map((threshold) => trust.level >= threshold)),
        trust.reads === 'NOTHING' ? 'closed' : 'open',
        trust.reads !== 'SINCE' || written.start > trust.end
          ? 'open'
          : written.end < trust.start - tick
            ? 'closed'
            : 'unsure',
      ]),
    );
    const trusted: Answer = new Set(trusts).size === 1 ? (trusts[0] ?? 'closed') : 'unsure';
    const only = whether(
      possible(this.only.all(writer, project), span).map((names) => names === null || names.includes(reader)),
    );
    const except = whether(
      possible(this.except.all(writer, project), span).map((names) => !names.includes(reader)),
    );
    return together([...apart, trusted, only, except]);
  }
}

export function check({ keepers, operations }: History): Verdict {
  const past = new Past(keepers, operations);
  const verdict: Verdict = { violations: [], delivered: 0, withheld: 0, demanded: 0 };
  for (const read of operations) {
    if (read.kind !== 'read') continue;
    const wrong = (rule: Rule, item: Id, text: string | null) => {
      verdict.violations.push({ rule, read, item, text, writer: past.items.get(item)?.writer ?? null });
    };
    for (const { item, text } of read.delivered) {
      const version = past.versions.get(text);
      if (!version || version.item.id !== item || version.start > read.end) {
        wrong('unknown', item, text);
        continue;
      }
      const of = version.item;
      const since = { start: Math.max(read.start, version.start), end: read.end };
      if (of.removed && of.removed.end < read.start) wrong('removed', item, text);
      if (!possible(of.text, read).includes(text)) wrong('replaced', item, text);
      if (read.reader !== of.writer && possible(version.forMe, since).every(Boolean))
        wrong('for oneself', item, text);
      const closed = (start: number) => past.right(read.reader, of, { start, end: read.end }) === 'closed';
      if (closed(since.start))
        wrong(closed(version.start) ? 'written after a withdrawal' : 'read after a withdrawal', item, text);
      verdict.delivered += 1;
    }
    const got = new Set(read.delivered.map(({ item }) => item));
    const { items, entriesOf, asks, writer } = read.covers;
    for (const item of past.items.values()) {
      const listed = item.ask
        ? asks && item.writer !== read.reader
        : entriesOf?.includes(item.project) && (writer ?? item.writer) === item.writer;
      if (
        !(listed || items?.includes(item.id)) ||
        item.written.end > read.start ||
        (item.removed && item.removed.start < read.end)
      )
        continue;
      const hidden =
        read.reader === item.writer ? 'open' : whether(possible(item.forMe, read).map((forMe) => !forMe));
      const met =
        writer === read.by && read.reader !== read.by
          ? whether(possible(past.met.all(read.by, read.reader), read))
          : 'open';
      const right = together([hidden, met, past.right(read.reader, item, read)]);
      if (right === 'open') verdict.demanded += 1;
      if (right === 'open' && !got.has(item.id)) wrong('missing', item.id, null);
      if (right === 'closed' && !got.has(item.id)) verdict.withheld += 1;
    }
  }
  return verdict;
}
