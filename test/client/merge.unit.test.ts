// A draft that was changed in two tabs at once.
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { merged } from '../../client/drafts/merge.ts';

const text = (before: string, mine: string, theirs: string) =>
  merged({ text: before }, { text: mine }, { text: theirs }).text;

test('merged: each field takes the change of the tab that changed it', () => {
  expect(
    merged(
      { text: 'a', kind: 'NOTE', topics: ['x'] },
      { text: 'ab', kind: 'NOTE', topics: ['x'] },
      { text: 'a', kind: 'STUCK', topics: ['x', 'y'] },
    ),
  ).toEqual({ text: 'ab', kind: 'STUCK', topics: ['x', 'y'] });
});

test('merged: a text that both changed holds what either wrote, and neither twice', () => {
  expect(text('', 'Je suis là.', 'Moi aussi.')).toBe('Je suis là.\n\nMoi aussi.');
  expect(text('vent', 'vent fort', 'vent fort cette nuit')).toBe('vent fort cette nuit');
  expect(text('Moi aussi.', 'Moi aussi !', 'Je suis là.\n\nMoi aussi.')).toBe('Je suis là.\n\nMoi aussi !');
});

test('merged: whatever was added on either side is in it', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  fc.assert(
    fc.property(word, word, word, (before, mine, theirs) => {
      const both = text(before, `${before} ${mine}`, `${before} ${theirs}`);
      expect(both).toContain(mine);
      expect(both).toContain(theirs);
    }),
  );
});
