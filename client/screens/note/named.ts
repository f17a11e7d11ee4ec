import type { Person } from '../../graph/acquaintances.ts';

/** Letters of a part of a name that may stand for the person alone: "le" in "Lê Thùy Linh" does not. */
const shortestPart = 3;

/** The words of a text, without marks and case, with a space around each. */
function spaced(text: string): string {
  const words =
    text
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll('đ', 'd')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

/** The people whose name, or a part of it, stands in the text as whole words. */
export function namedIn<P extends Person>(text: string, people: readonly P[]): readonly P[] {
  const within = spaced(text);
  return people.filter(({ name }) => {
    const whole = spaced(name);
    const parts = name.split(/\s+/).filter((part) => spaced(part).trim().length >= shortestPart);
    return [whole, ...parts.map(spaced)].some((part) => part.trim() !== '' && within.includes(part));
  });
}
