/** The ways of reading what others wrote; each records all texts it delivered. */
import type { Someone } from '../../support/people.ts';
import type { Id, Scope } from './history.ts';
import type { Community } from './community.ts';
import { type reads, type Step } from './plan.ts';

interface Item {
  id: Id;
  text?: string;
  story?: string;
}
interface Page {
  edges: { node: Item }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
interface Logbooks {
  edges: { node: { id: Id; entries: Page } }[];
}
type Reading = (community: Community, who: Someone, step: Step) => Promise<void>;

const page = 'edges { node { id text writer { id name } } } pageInfo { hasNextPage endCursor }';
/** The most entries in a project. */
const whole = 100;
const of = <Thing>(things: readonly Thing[], dice: number): Thing | undefined => things[dice % things.length];
const texts = (nodes: readonly (Item | null | undefined)[]) =>
  nodes.flatMap((node) => {
    const text = node?.text ?? node?.story;
    return node && text !== undefined ? [{ item: node.id, text }] : [];
  });
const nodes = (list: Page | null | undefined) => list?.edges.map(({ node }) => node) ?? [];

/** One page of a project: the first, or behind a cursor handed out earlier, whatever has changed since. */
const entries =
  (route: 'entries' | 'first' | 'cursor'): Reading =>
  async (community, who, { project: dice, dice: [a = 0] }) => {
    const cursor = route === 'cursor' ? of(community.cursors.slice(-40), a) : undefined;
    const [by, project] = [cursor?.by ?? who, cursor?.project ?? of(community.projects, dice) ?? ''];
    const first = route === 'entries' ? whole : 5;
    const asked = await community.ask<{ node: { entries: Page } | null }>(
      by,
      `query ($id: ID!, $first: Int, $after: String) { node(id: $id) {
        ... on Project { entries(first: $first, after: $after) { ${page} } } } }`,
      { id: project, first, after: cursor?.after ?? null },
    );
    if (!asked.data) return;
    const list = asked.data.node?.entries;
    const covers: Scope = cursor || list?.pageInfo.hasNextPage ? {} : { entriesOf: [project] };
    community.recordRead(asked, {
      kind: 'read',
      by: by.id,
      reader: by.id,
      route: cursor ? 'cursor' : route,
      delivered: texts(nodes(list)),
      covers,
    });
    if (route === 'first' && list?.pageInfo.endCursor)
      community.cursors.push({ by, project, after: list.pageInfo.endCursor });
  };

/** Three things at once by ids seen before, most of them recent. */
const node: Reading = async (community, who, { dice }) => {
  const items = dice.flatMap((a) => of(community.items.slice(a % 3 === 0 ? 0 : -12), a)?.id ?? []);
  const [a = 'entry_none', b = a, c = a] = items;
  const thing = '{ ... on Entry { id text writer { id } } ... on Ask { id story asker { id } } }';
  const asked = await community.ask<Record<'a' | 'b' | 'c', Item | null>>(
    who,
    `query ($a: ID!, $b: ID!, $c: ID!) { a: node(id: $a) ${thing} b: node(id: $b) ${thing} c: node(id: $c) ${thing} }`,
    { a, b, c },
  );
  if (asked.data)
    community.recordRead(asked, {
      kind: 'read',
      by: who.id,
      reader: who.id,
      route: 'node',
      delivered: texts(Object.values(asked.data)),
      covers: { items },
    });
};

const circleAsks: Reading = async (community, who) => {
  const asked = await community.ask<{ viewer: { circleAsks: Page } }>(
    who,
    `{ viewer { circleAsks(first: ${whole}) { edges { node { id story asker { id } } } pageInfo { hasNextPage } } } }`,
    {},
  );
  const list = asked.data?.viewer.circleAsks;
  if (list)
    community.recordRead(asked, {
      kind: 'read',
      by: who.id,
      reader: who.id,
      route: 'circleAsks',
      delivered: texts(nodes(list)),
      covers: { asks: !list.pageInfo.hasNextPage },
    });
};

/** The projects of which the list is complete, including those that are not in it. */
const unless = (community: Community, list: Logbooks | undefined) => {
  const cut =
    list?.edges.filter(({ node }) => node.entries.pageInfo.hasNextPage).map(({ node }) => node.id) ?? [];
  return community.projects.filter((project) => !cut.includes(project));
};

const logbooks: Reading = async (community, who) => {
  const asked = await community.ask<{ viewer: { logbooks: Logbooks } }>(
    who,
    `{ viewer { logbooks { edges { node { id entries(first: ${whole}) { ${page} } } } } } }`,
    {},
  );
  const list = asked.data?.viewer.logbooks;
  if (!list) return;
  const entriesOf = unless(community, list).filter((project) => !community.keepers[project]?.includes(who));
  community.recordRead(asked, {
    kind: 'read',
    by: who.id,
    reader: who.id,
    route: 'logbooks',
    delivered: texts(list.edges.flatMap(({ node }) => nodes(node.entries))),
    covers: { entriesOf },
  });
};

const person: Reading = async (community, who, { whom }) => {
  const writer = of(
    community.writers.filter((one) => one !== who),
    whom,
  );
  if (!writer) return;
  const asked = await community.ask<{ node: { logbooks: Logbooks } | null }>(
    who,
    `query ($id: ID!) { node(id: $id) { ... on Person { logbooks {
      edges { node { id entries(first: ${whole}) { ${page} } } } } } } }`,
    { id: writer.id },
  );
  if (!asked.data) return;
  const list = asked.data.node?.logbooks;
  community.recordRead(asked, {
    kind: 'read',
    by: who.id,
    reader: who.id,
    route: 'person',
    delivered: texts(list?.edges.flatMap(({ node }) => nodes(node.entries)) ?? []),
    covers: { entriesOf: unless(community, list), writer: writer.id },
  });
};

const lookOver: Reading = async (community, who, { dice: [a = 0] }) => {
  const item = of(community.items.filter(({ ask, writer }) => !ask && writer !== who).slice(-20), a);
  if (!item) return;
  const asked = await community.ask<{ lookOver: { entry: Item | null } }>(
    who,
    'mutation ($id: ID!) { lookOver(input: { entryId: $id }) { entry { id text } problems { message } } }',
    { id: item.id },
  );
  if (asked.data)
    community.recordRead(asked, {
      kind: 'read',
      by: who.id,
      reader: who.id,
      route: 'lookOver',
      delivered: texts([asked.data.lookOver.entry]),
      covers: { items: [item.id] },
    });
};

/** A writer reads what another person gets of theirs. */
const seenAs: Reading = async (community, who, { whom }) => {
  const [project, reader] = [
    community.projects.find((one) => community.keepers[one]?.includes(who)),
    of(
      community.people.filter((one) => one !== who),
      whom,
    ),
  ];
  if (!project || !reader) return;
  const asked = await community.ask<{ node: { myPerimeter: { seenAs: Page } } }>(
    who,
    `query ($id: ID!, $reader: ID!) { node(id: $id) {
      ... on Project { myPerimeter { seenAs(personId: $reader, first: ${whole}) { ${page} } } } } }`,
    { id: project, reader: reader.id },
  );
  const list = asked.data?.node.myPerimeter.seenAs;
  if (list)
    community.recordRead(asked, {
      kind: 'read',
      by: who.id,
      reader: reader.id,
      route: 'seenAs',
      delivered: texts(nodes(list)),
      covers: { entriesOf: list.pageInfo.hasNextPage ? [] : [project], writer: who.id },
    });
};

export const readings: Record<(typeof reads)[number], Reading> = {
  entries: entries('entries'),
  first: entries('first'),
  cursor: entries('cursor'),
  node,
  circleAsks,
  logbooks,
  person,
  lookOver,
  seenAs,
};
