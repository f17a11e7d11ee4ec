// ORIGIN: the address browsers reach this server at.
import { expect, test } from '@jest/globals';
import { originOf } from '../../api/request/origin.ts';

test.each([
  ['https://house.example', 'https://house.example'],
  ['https://house.example:443/', 'https://house.example'],
  ['http://localhost:4000', 'http://localhost:4000'],
  ['', null],
])('originOf: ORIGIN=%s is read as %s', (ORIGIN, origin) => {
  expect(originOf({ ORIGIN })).toBe(origin);
});

test.each([
  'house.example',
  'ftp://house.example',
  'https://house.example/place',
  'https://me@house.example',
  'https://house.example?',
  'https://*.example'.replace('*', ' '),
])('originOf: ORIGIN=%s is refused', (ORIGIN) => {
  expect(() => originOf({ ORIGIN })).toThrow('ORIGIN takes the address browsers reach this place at');
});
