/**
 * Shows text that people write, as Markdown. Each node becomes an element here, so that the text can be
 * nothing more than words and plain links: react-markdown weighs twice as much, and each of the rules below
 * would have to be added.
 */
import { Fragment, memo, type ReactNode } from 'react';
import type { Definition, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * The schemes of links. Any other address, such as `javascript:` or a path on this server, is shown as text.
 */
const linkSchemes = new Set(['http:', 'https:', 'mailto:']);

/** Nodes nested deeper are shown as source: a text of nothing but `>` would exhaust the stack. */
const deepest = 12;

/**
 * A text with more Markdown signs is shown as source: the parser could take seconds to match them in pairs.
 */
const mostSigns = 1_000;
const signs = /[*_`[\]<>+#-]|\d[.)]/g;

interface Context {
  /** The source. */
  text: string;
  defined: Map<string, Definition>;
  used: Set<string>;
  level: number;
  above: number[];
  depth: number;
  insideLink: boolean;
  flow: boolean;
}

/** `level`: the level of the text's first heading, so that it comes under the headings of the page. */
export const Markdown = memo(function Markdown({ text, level = 3 }: { text: string; level?: number }) {
  if ((text.match(signs)?.length ?? 0) > mostSigns)
    return (
      <div className="prose" dir="auto">
        <p>{text}</p>
      </div>
    );
  const tree = fromMarkdown(text);
  const context: Context = {
    text,
    defined: new Map(),
    used: new Set(),
    level,
    above: [],
    depth: 0,
    insideLink: false,
    flow: true,
  };
  collectDefinitions(tree, context, 0);
  return (
    <div className="prose" dir="auto">
      {renderChildren(tree, context)}
    </div>
  );
});

/** Collects link definitions, of which the first of each name counts, and the names that links use. */
function collectDefinitions(node: Nodes, context: Context, depth: number): void {
  if (node.type === 'definition' && !context.defined.has(node.identifier))
    context.defined.set(node.identifier, node);
  if (node.type === 'linkReference' || node.type === 'imageReference') context.used.add(node.identifier);
  if ('children' in node && depth < deepest)
    for (const child of node.children) collectDefinitions(child, context, depth + 1);
}

function renderChildren(node: Nodes, context: Context, changes: Partial<Context> = {}): ReactNode {
  if (!('children' in node)) return null;
  const below = { ...context, ...changes, depth: context.depth + 1 };
  return node.children.map((child) => (
    <Fragment key={child.position?.start.offset}>{render(child, below)}</Fragment>
  ));
}

const source = ({ position }: Nodes, { text }: Context): string =>
  text.slice(position?.start.offset, position?.end.offset);
const asSource = (node: Nodes, context: Context): ReactNode =>
  context.flow ? <p>{source(node, context)}</p> : source(node, context);

function render(node: Nodes, context: Context): ReactNode {
  if (context.depth > deepest) return asSource(node, context);
  const words = { flow: false };
  switch (node.type) {
    case 'text':
      return node.value;
    case 'paragraph':
      return <p>{renderChildren(node, context, words)}</p>;
    case 'emphasis':
      return <em>{renderChildren(node, context)}</em>;
    case 'strong':
      return <strong>{renderChildren(node, context)}</strong>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{renderChildren(node, context)}</blockquote>;
    case 'list':
      return node.ordered ? (
        <ol start={node.start ?? 1}>{renderChildren(node, context)}</ol>
      ) : (
        <ul>{renderChildren(node, context)}</ul>
      );
    case 'listItem':
      return <li>{renderChildren(node, context)}</li>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'heading': {
      const Heading = headingElement(node.depth, context);
      return <Heading>{renderChildren(node, context, words)}</Heading>;
    }
    case 'link':
      return link(node.url, renderChildren(node, context, { insideLink: true }), context);
    case 'linkReference':
      return link(
        context.defined.get(node.identifier)?.url,
        renderChildren(node, context, { insideLink: true }),
        context,
      );
    // An image is a link, never loaded: loading it would tell its server that somebody reads, and when.
    case 'image':
      return link(node.url, node.alt || node.url, context);
    case 'imageReference':
      return link(context.defined.get(node.identifier)?.url, node.alt || node.identifier, context);
    // A definition that no link uses is a sentence, such as "[Monday]: stuck": it must not vanish.
    case 'definition':
      return context.used.has(node.identifier) ? null : asSource(node, context);
    default:
      return asSource(node, context);
  }
}

/** One level below the nearest higher heading of the text, whatever levels the text skips between them. */
function headingElement(depth: number, { above, level }: Context): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  while ((above.at(-1) ?? 0) >= depth) above.pop();
  above.push(depth);
  return (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[level + above.length - 3] ?? 'h6';
}

function link(url: string | undefined, label: ReactNode, { insideLink }: Context): ReactNode {
  if (insideLink || url === undefined || !URL.canParse(url) || !linkSchemes.has(new URL(url).protocol))
    return label;
  return (
    <a href={url} rel="noreferrer noopener nofollow">
      {label}
    </a>
  );
}
