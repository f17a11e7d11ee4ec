// ORIGIN: the address browsers reach this server at; HOST_CONTACT: how people reach the host.
import { expect, test } from '@jest/globals';
import { contactOf } from '../../api/request/contact.ts';
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

test.each([
  [' Host@house.example', 'host@house.example'],
  ['https://house.example/host?by=post#here', 'https://house.example/host?by=post#here'],
  ['', null],
])('contactOf: HOST_CONTACT=%s is read as %s', (HOST_CONTACT, contact) => {
  expect(contactOf({ HOST_CONTACT })).toBe(contact);
});

test.each([
  'the host',
  'http://house.example',
  'https://me:secret@house.example',
  'mailto:host@house.example',
  'javascript:alert(1)//@house.example',
  'Host <host@house.example>',
])('contactOf: HOST_CONTACT=%s is refused', (HOST_CONTACT) => {
  expect(() => contactOf({ HOST_CONTACT })).toThrow('HOST_CONTACT takes an e-mail address or an https');
});
