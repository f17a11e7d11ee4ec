import { expect, test } from '@jest/globals';
import { colourOf, colours, initialsOf } from '../../client/ui/face-colour.ts';

/** Relative luminance and contrast, WCAG 2.2. */
const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string) =>
  [
    [1, 0.2126],
    [3, 0.7152],
    [5, 0.0722],
  ].reduce(
    (sum, [at = 0, weight = 0]) => sum + weight * channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
    0,
  );

test.each(colours)('colour %s: white letters have a contrast of 4.5:1 or more', (colour) => {
  expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(4.5);
});

test('colourOf: always the same for one id, and all colours are used', () => {
  expect(colourOf('person_a')).toBe(colourOf('person_a'));
  expect(new Set(Array.from({ length: 200 }, (_, place) => colourOf(`person_${place}`))).size).toBe(
    colours.length,
  );
});

test.each([
  ['Maëlle Le Goff', 'MG'],
  ['Cher', 'C'],
  ['Nguyễn Thị Ánh', 'NÁ'],
  ['ليلى الخطيب', 'لا'],
  ['<script>alert(1)</script>', 'S'],
  ['  ', '·'],
  ['👩‍🌾 Rosa', 'R'],
  ['o’Neill de la cruz', 'OC'],
])('%s is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
