/** What people write, shown: Markdown to elements, by hand, so that nothing in it can ever be more than words and plain links. */
import { Fragment, memo, type ReactNode } from 'react';
import type { Definition, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** What can be followed. Everything else, such as `javascript:` or an address within this house, stays text. */
const followed = new Set(['http:', 'https:', 'mailto:']);

/** Nested deeper than anybody writes: shown as it was written, or a text of nothing but `>` would take the page down. */
const deepest = 12;

/** More signs than this cost seconds to take apart (their pairs are looked for one by one): such a text is shown as it was written. */
const mostSigns = 1_000;
const signs = /[*_`[\]<>+#-]|\d[.)]/g;

interface Place {
  text: string;
  defined: Map<string, Definition>;
  used: Set<string>;
  level: number;
  above: number[];
  depth: number;
  linked: boolean;
  flow: boolean;
}

/** `level`: of a text's first heading, so that it stands under those of the page. */
export const Markdown = memo(function Markdown({ text, level = 3 }: { text: string; level?: number }) {
  if ((text.match(signs)?.length ?? 0) > mostSigns)
    return (
      <div className="prose" dir="auto">
        <p>{text}</p>
      </div>
    );
  const tree = fromMarkdown(text);
  const place: Place = {
    text,
    defined: new Map(),
    used: new Set(),
    level,
    above: [],
    depth: 0,
    linked: false,
    flow: true,
  };
  gather(tree, place, 0);
  return (
    <div className="prose" dir="auto">
      {inside(tree, place)}
    </div>
  );
});

/** Notes which addresses stand apart from their links. The first of a name holds. */
function gather(node: Nodes, place: Place, depth: number): void {
  if (node.type === 'definition' && !place.defined.has(node.identifier))
    place.defined.set(node.identifier, node);
  if (node.type === 'linkReference' || node.type === 'imageReference') place.used.add(node.identifier);
  if ('children' in node && depth < deepest)
    for (const child of node.children) gather(child, place, depth + 1);
}

function inside(node: Nodes, place: Place, changes: Partial<Place> = {}): ReactNode {
  if (!('children' in node)) return null;
  const below = { ...place, ...changes, depth: place.depth + 1 };
  return node.children.map((child) => (
    <Fragment key={child.position?.start.offset}>{shown(child, below)}</Fragment>
  ));
}

const source = ({ position }: Nodes, { text }: Place): string =>
  text.slice(position?.start.offset, position?.end.offset);
const asWritten = (node: Nodes, place: Place): ReactNode =>
  place.flow ? <p>{source(node, place)}</p> : source(node, place);

function shown(node: Nodes, place: Place): ReactNode {
  if (place.depth > deepest) return asWritten(node, place);
  const words = { flow: false };
  switch (node.type) {
    case 'text':
      return node.value;
    case 'paragraph':
      return <p>{inside(node, place, words)}</p>;
    case 'emphasis':
      return <em>{inside(node, place)}</em>;
    case 'strong':
      return <strong>{inside(node, place)}</strong>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{inside(node, place)}</blockquote>;
    case 'list':
      return node.ordered ? (
        <ol start={node.start ?? 1}>{inside(node, place)}</ol>
      ) : (
        <ul>{inside(node, place)}</ul>
      );
    case 'listItem':
      return <li>{inside(node, place)}</li>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'heading': {
      const Heading = headingOf(node.depth, place);
      return <Heading>{inside(node, place, words)}</Heading>;
    }
    case 'link':
      return link(node.url, inside(node, place, { linked: true }), place);
    case 'linkReference':
      return link(place.defined.get(node.identifier)?.url, inside(node, place, { linked: true }), place);
    // An image is never loaded: that would tell whoever keeps it that somebody reads, and when.
    case 'image':
      return link(node.url, node.alt || node.url, place);
    case 'imageReference':
      return link(place.defined.get(node.identifier)?.url, node.alt || node.identifier, place);
    // What no link names would vanish: a line like "[Monday]: stuck" is such.
    case 'definition':
      return place.used.has(node.identifier) ? null : asWritten(node, place);
    default:
      return asWritten(node, place);
  }
}

/** One below the nearest greater heading of the text, whatever was skipped between the two. */
function headingOf(depth: number, { above, level }: Place): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  while ((above.at(-1) ?? 0) >= depth) above.pop();
  above.push(depth);
  return (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[level + above.length - 3] ?? 'h6';
}

function link(url: string | undefined, label: ReactNode, { linked }: Place): ReactNode {
  if (linked || url === undefined || !URL.canParse(url) || !followed.has(new URL(url).protocol)) return label;
  return (
    <a href={url} rel="noreferrer noopener nofollow">
      {label}
    </a>
  );
}
