/** What lets people and programs in, in a random community. */
import type { Id, World } from '../model/facts.ts';
import { minute, NOW, type Chance } from './chance.ts';

interface Draw {
  chance: Chance;
  id(kind: string, index: number): Id;
  /** A person of the community. */
  anyone(): Id;
}
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index);

/** Tokens, and apps with what they may do. */
export const credentials = ({ chance, id, anyone }: Draw) => ({
  tokens: upTo(chance.below(3)).map((index) => ({
    id: id('token', index),
    person: anyone(),
    name: `Token ${index}`,
    scopes: chance.of([['PEOPLE_READ'], ['LOGBOOK_READ', 'LOGBOOK_WRITE']]),
    createdAt: chance.moment(),
    lastUsedAt: chance.of([null, NOW - (NOW % 86_400_000)]),
    expiresAt: NOW + chance.of([0, minute]),
  })),
  apps: upTo(2).map((index) => ({
    id: id('app', index),
    person: anyone(),
    name: `App ${index}`,
    purpose: 'Tells the time',
    redirects: ['https://app.example/back'],
    registeredAt: NOW - minute - index,
  })),
  grants: upTo(chance.below(3)).map((index) => ({
    id: id('grant', index),
    person: anyone(),
    app: id('app', index),
    scopes: chance.of([['PEOPLE_READ'], ['ASKS_READ', 'ASKS_WRITE']]),
    createdAt: chance.moment(),
    lastUsedAt: chance.of([null, NOW - (NOW % 86_400_000)]),
    expiresAt: NOW + chance.of([0, minute]),
  })),
});

/** Who has a webhook, and what made it. */
const makersOf = ({ tokens = [], grants = [] }: World, person: Id) => [
  { person },
  ...tokens.map((token) => ({ person: token.person, token: token.id })),
  ...grants.map((grant) => ({ person: grant.person, grant: grant.id })),
];

/** Passkeys, and webhooks with what they delivered. */
export const doors = ({ chance, id, anyone }: Draw, world: World) => ({
  passkeys: upTo(3).map((index) => ({
    id: id('passkey', index),
    person: anyone(),
    name: `Passkey ${index}`,
    createdAt: chance.moment(),
    lastUsedAt: chance.of([null, NOW - (NOW % 86_400_000)]),
  })),
  webhooks: upTo(3).map((index) => ({
    id: id('webhook', index),
    ...chance.of(makersOf(world, anyone())),
    url: 'https://hooks.example',
    query: chance.of([null, 'subscription { activity { __typename } }']),
    createdAt: chance.moment(),
    disabledAt: chance.of([null, NOW - minute]),
  })),
  deliveries: upTo(world.events.length === 0 ? 0 : 6).map((index) => ({
    id: id('delivery', index),
    webhook: id('webhook', index % 3),
    event: chance.of(world.events).id,
    at: NOW - index,
    tries: index,
    triedAt: NOW,
    status: chance.of([null, 204, 500]),
    deliveredAt: chance.of([null, NOW]),
    due: chance.of([null, NOW + minute]),
  })),
});
