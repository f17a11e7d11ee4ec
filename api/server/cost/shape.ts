/**
 * The first look at a document, before GraphQL validates it: validation compares fields in pairs and follows
 * fragments, so that a short document could keep it busy for a second. This pass is bounded by itself: it
 * visits at most `visits` selections, with fragments written out.
 */
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a document may hold at most. Tokens are counted by the parser (api/request/size-limits.ts). */
export const shapeLimits = {
  /** Fields inside each other. */
  depth: 15,
  aliases: 200,
  fragments: 100,
  /** Fields of one response name at one place: GraphQL compares each of them with each other. */
  sameName: 20,
  /** Fields of a mutation, each of which is a transaction. */
  mutations: 10,
  /** Characters of a name. */
  name: 100,
  /** Selections, with every fragment written out where it is used. */
  visits: 50_000,
} as const;

/** A document that is too large, too deep or too tangled to be looked at further. */
export class TooComplex extends GraphQLError {
  constructor(expected: string) {
    super(`Expected a document with ${expected}.`, {
      extensions: { code: 'TOO_COMPLEX', http: { status: 400 } },
    });
  }
}

/** What is too much in the document; null when GraphQL may validate it. */
export function shapeProblem(document: DocumentNode): TooComplex | null {
  try {
    new Pass(document).run();
    return null;
  } catch (error) {
    if (error instanceof TooComplex) return error;
    throw error;
  }
}

class Pass {
  private visited = 0;
  private aliases = 0;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  /** The fragments that are being written out, to find one inside itself. */
  private readonly open = new Set<string>();

  constructor(private readonly document: DocumentNode) {}

  run(): void {
    const { definitions } = this.document;
    for (const definition of definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    const count = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).length;
    if (count > shapeLimits.fragments) throw new TooComplex(`at most ${shapeLimits.fragments} fragments`);
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION || definition.kind === Kind.OPERATION_DEFINITION)
        this.countAliases(definition.selectionSet);
    }
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fields([definition.selectionSet], 1);
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const roots = this.fields([definition.selectionSet], 1);
      if (definition.operation === 'mutation' && roots > shapeLimits.mutations)
        throw new TooComplex(`at most ${shapeLimits.mutations} fields of a mutation`);
    }
  }

  /** Each alias once, as it stands in the text; also the length of names. */
  private countAliases({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) this.aliases += 1;
        if (this.aliases > shapeLimits.aliases)
          throw new TooComplex(`at most ${shapeLimits.aliases} aliases`);
        if (nameOf(selection).length > shapeLimits.name)
          throw new TooComplex(`names of at most ${shapeLimits.name} characters`);
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet)
        this.countAliases(selection.selectionSet);
    }
  }

  /** Walks the fields at one place of the answer, and then what is inside them. The number of the fields. */
  private fields(sets: readonly SelectionSetNode[], depth: number): number {
    if (depth > shapeLimits.depth) throw new TooComplex(`at most ${shapeLimits.depth} levels of fields`);
    const byName = new Map<string, FieldNode[]>();
    for (const set of sets) this.collect(set, byName);
    for (const [name, same] of byName) {
      if (same.length > shapeLimits.sameName)
        throw new TooComplex(`at most ${shapeLimits.sameName} fields called "${name}" at one place`);
      const inside = same.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (inside.length > 0) this.fields(inside, depth + 1);
    }
    return byName.size;
  }

  private collect({ selections }: SelectionSetNode, byName: Map<string, FieldNode[]>): void {
    for (const selection of selections) {
      this.visited += 1;
      if (this.visited > shapeLimits.visits)
        throw new TooComplex(`at most ${shapeLimits.visits} fields, with fragments written out`);
      if (selection.kind === Kind.FIELD) {
        const name = nameOf(selection);
        const same = byName.get(name);
        if (same) same.push(selection);
        else byName.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) this.collect(selection.selectionSet, byName);
      else this.spread(selection.name.value, byName);
    }
  }

  private spread(name: string, byName: Map<string, FieldNode[]>): void {
    const fragment = this.fragments.get(name);
    if (!fragment) return; // validation names it
    if (this.open.has(name)) throw new TooComplex('fragments that do not contain themselves');
    this.open.add(name);
    this.collect(fragment.selectionSet, byName);
    this.open.delete(name);
  }
}

const nameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;
