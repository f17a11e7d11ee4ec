/**
 * The trusts, vouches and recent messages of the demonstration. People who trust or vouch for somebody are
 * acquainted with them, both ways.
 */
import type { PersonRef } from './people/people.ts';

interface Trust {
  from: PersonRef;
  to: PersonRef;
  weight: number;
  days: number;
}

const full = 1;
const trusted = 0.7;
const known = 0.4;

/** Days for which people have known each other where nothing else is given. */
const usualDays = 160;

const toward = (from: PersonRef, weight: number, ...list: [PersonRef, number][]): Trust[] =>
  list.map(([to, days]) => ({ from, to, weight, days }));

/** `days`: how many days before the visit it began. */
const trusts: readonly Trust[] = [
  ...toward('maelle', full, ['yann', 412], ['thanhmai', 388], ['fatou', 301]),
  ...toward(
    'maelle',
    trusted,
    ['karim', 365],
    ['ines', 274],
    ['agnieszka', 210],
    ['paul', 256],
    ['soizic', 190],
  ),
  ...toward('maelle', known, ['youssef', 122], ['odile', 98], ['tiago', 151], ['minh', 77]),
  ...toward('yann', full, ['maelle', 412]),
  ...toward('thanhmai', full, ['maelle', 380]),
  ...toward('soizic', trusted, ['maelle', 184]),
  ...toward('karim', trusted, ['maelle', 342]),
  ...toward('fatou', full, ['maelle', 298], ['clara', 240]),
  ...toward('fatou', trusted, ['joaquim', 330], ['idriss', 61]),
  ...toward('fatou', known, ['ewa', 45]),
  ...toward('joaquim', full, ['rosa', 720]),
  ...toward('joaquim', trusted, ['fatou', 330], ['ines', 204]),
  ...toward('joaquim', known, ['abel', 88]),
  ...toward('clara', full, ['fatou', 236]),
  ...toward('rosa', full, ['joaquim', 655]),
  ...toward('halina', trusted, ['agnieszka', 171]),
  ...toward('camille', trusted, ['tiago', 140]),
];

/** Each leads to somebody; some people can be reached by two or three ways. */
const vouches: { readonly [P in PersonRef]?: readonly PersonRef[] } = {
  yann: ['gwenael', 'erwan', 'nolwenn', 'loic', 'denis'],
  thanhmai: ['linh', 'duc', 'nadege', 'quynh'],
  fatou: ['joaquim', 'ewa', 'mamadou', 'awa', 'ibrahima', 'ousmane', 'coumba', 'clara', 'idriss'],
  karim: ['hassan', 'leila', 'samia', 'amina', 'bruno'],
  ines: ['joaquim', 'rosa', 'rafael', 'helena', 'clara'],
  agnieszka: ['ewa', 'halina', 'wanda', 'piotr', 'bartosz', 'maelle'],
  paul: ['etienne', 'camille', 'mathis', 'bruno', 'clara'],
  soizic: ['gwenael', 'nolwenn', 'corentin', 'nadege', 'armelle'],
  youssef: ['hassan', 'salim', 'amina', 'idriss'],
  odile: ['brigitte', 'etienne', 'mathis', 'marieke', 'thibault'],
  tiago: ['joaquim', 'rosa', 'abel', 'rafael', 'denis'],
  minh: ['linh', 'duc', 'quynh', 'hang'],
  maelle: ['soizic', 'odile', 'paul', 'karim', 'yann', 'tiago'],
  joaquim: ['abel', 'helena', 'rosa'],
  clara: ['armelle', 'mathis'],
  rosa: ['idriss', 'etienne'],
  ewa: ['halina', 'wanda'],
};

/** People who met by an introduction (introductions.ts). */
const introduced: readonly [PersonRef, PersonRef, days: number][] = [
  ['maelle', 'awa', 116],
  ['maelle', 'thibault', 55],
];

/** Messages of the last weeks: people who speak every week need no reminder of each other. */
const messages: readonly { from: PersonRef; to: PersonRef; count: number; days: number }[] = [
  { from: 'maelle', to: 'thanhmai', count: 14, days: 4 },
  { from: 'maelle', to: 'fatou', count: 9, days: 11 },
  { from: 'maelle', to: 'yann', count: 2, days: 63 },
  { from: 'fatou', to: 'clara', count: 12, days: 6 },
];

export interface TieRow {
  from: PersonRef;
  to: PersonRef;
  days: number;
  weight: number | null;
  vouches: boolean;
  messages: number | null;
  spokeDays: number | null;
}

/**
 * One row for each acquaintance: people who trust, vouch for or have written to each other are acquainted
 * both ways.
 */
export function tieRows(): TieRow[] {
  const rows = new Map<string, TieRow>();
  const acquainted = (from: PersonRef, to: PersonRef, days: number): TieRow => {
    const row = rows.get(`${from} ${to}`) ?? {
      from,
      to,
      days,
      weight: null,
      vouches: false,
      messages: null,
      spokeDays: null,
    };
    rows.set(`${from} ${to}`, row);
    return row;
  };
  const both = (from: PersonRef, to: PersonRef, days: number): TieRow => {
    acquainted(to, from, days);
    return acquainted(from, to, days);
  };
  for (const { from, to, weight, days } of trusts) both(from, to, days).weight = weight;
  for (const [from, list] of Object.entries(vouches) as [PersonRef, readonly PersonRef[]][]) {
    for (const to of list) both(from, to, usualDays).vouches = true;
  }
  for (const [from, to, days] of introduced) both(from, to, days);
  for (const { from, to, count, days } of messages)
    Object.assign(both(from, to, usualDays), { messages: count, spokeDays: days });
  return [...rows.values()];
}
