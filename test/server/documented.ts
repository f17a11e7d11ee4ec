/** The documents of a page of docs/, with their variables and answers, and the comparison with what came. */
import { parse, TypeInfo, visit, visitWithTypeInfo, type GraphQLSchema } from 'graphql';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Code, RootContent } from 'mdast';
import { isThing, neededFor, neededForType } from '../../api/server/scope.ts';
import { allScopes, scopeName } from '../../api/token/scopes.ts';
import type { Scope } from '../../schema/enums.generated.ts';

export interface Step {
  document: string;
  /** Who sends it, as its first line says. */
  by: string;
  /** The scopes of their token, by name. */
  scopes: string[];
  variables: object;
  answer: Code;
}

/** The code in a section of a page, in its order. */
export function codeIn(page: string, heading: string): Code[] {
  const nodes: RootContent[] = fromMarkdown(page).children;
  const isTop = (node: RootContent) => node.type === 'heading' && node.depth === 2;
  const from = nodes.findIndex((node) => isTop(node) && textOf(page, node) === `## ${heading}`);
  const to = nodes.findIndex((node, at) => at > from && isTop(node));
  return nodes.slice(from, to < 0 ? undefined : to).filter((node) => node.type === 'code');
}

const textOf = (page: string, { position }: RootContent) =>
  page.slice(position?.start.offset, position?.end.offset);

/**
 * Each sending of a document, with the variables and the answer that follow it. Further variables that follow
 * are sent with the same document.
 */
export function stepsIn(code: readonly Code[]): Step[] {
  let document = '';
  let variables = {};
  return code.flatMap((answer) => {
    if (answer.lang === 'graphql') [document, variables] = [answer.value, {}];
    else if (answer.meta === 'variables') variables = JSON.parse(answer.value) as object;
    else if (answer.lang !== 'sh') return { document, ...saidIn(document), variables, answer };
    return [];
  });
}

function saidIn(document: string): Pick<Step, 'by' | 'scopes'> {
  const [, by, scopes] = /^# As (\S+), with (.+)\n/.exec(document) ?? [];
  if (!by || !scopes) throw new Error(`who sends this, and with which scopes? ${document}`);
  return { by, scopes: scopes === 'no scope' ? [] : scopes.split(' ') };
}

type Field = Parameters<typeof neededFor>[1];

/** The scopes that a token needs for a document, by name. */
export function scopesFor(schema: GraphQLSchema, document: string): string[] {
  const needed = new Set<Scope>();
  const types = new TypeInfo(schema);
  visit(
    parse(document),
    visitWithTypeInfo(types, {
      Field() {
        const [field, parent] = [types.getFieldDef(), types.getParentType()];
        if (!field || !parent) throw new Error(`not in the schema: ${document}`);
        for (const scope of neededFor(schema, field as unknown as Field, parent.name) ?? [])
          needed.add(scope);
      },
      InlineFragment({ typeCondition }) {
        const thing = schema.getType(typeCondition?.name.value ?? '');
        for (const scope of (isThing(thing) && neededForType(schema, thing)) || []) needed.add(scope);
      },
    }),
  );
  return allScopes.filter((scope) => needed.has(scope)).map(scopeName);
}

/** The results that an event stream tells. */
export const eventsIn = (stream: string): unknown[] =>
  [...stream.matchAll(/^event: next\ndata: (.*)$/gm)].map(([, data = '']) => JSON.parse(data) as unknown);

const isId = (text: string) => /^[a-z]+_[\w-]{21}$/.test(text);
const isMoment = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text);
const isCursor = (name: string) => /cursor$/i.test(name);

/** Ids and cursors of a page, and what stands for them in the answers that came. */
export class Stand {
  private readonly ins = new Map<string, string>();

  /** A document or variables with what is known of the ids and cursors in it. */
  in(text: string): string {
    return [...this.ins].reduce((done, [onPage, real]) => done.replaceAll(onPage, real), text);
  }

  /** An answer that came as the page has it: what is another id, cursor or time is that of the page. */
  shown(real: unknown, onPage: unknown, name = ''): unknown {
    if (typeof real === 'string' && typeof onPage === 'string')
      return this.isSame(real, onPage, name) ? onPage : real;
    if (real === null || onPage === null || typeof real !== 'object' || typeof onPage !== 'object')
      return real;
    if (Array.isArray(real)) return real.map((one, at) => this.shown(one, (onPage as unknown[])[at], name));
    return Object.fromEntries(
      Object.entries(real).map(([key, value]) => [
        key,
        this.shown(value, (onPage as Record<string, unknown>)[key], key),
      ]),
    );
  }

  private isSame(real: string, onPage: string, name: string): boolean {
    if (isMoment(onPage)) return isMoment(real);
    if (!isCursor(name) && !(isId(onPage) && isId(real) && kindOf(onPage) === kindOf(real))) return false;
    const known = this.ins.get(onPage) ?? real;
    this.ins.set(onPage, known);
    return known === real;
  }
}

const kindOf = (id: string) => id.split('_')[0];
