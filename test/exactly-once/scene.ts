/**
 * The world around one mutation: a few people with data of every kind. All scenes are alike but for ids,
 * which contain the mark.
 */
import type { Ask, Id, Introduction, World } from '../perimeter/model/facts.ts';
import { Authenticator } from '../passkey/authenticator.ts';

const day = 24 * 3_600_000;
export const names = ['Aude', 'Bilal', 'Chloé', 'Dan', 'Eva', 'Fay'] as const;

const authenticators = new Map<string, Authenticator>();

/** `mark` is lower-case letters; no id of another scene holds it before an underscore. */
export class Scene {
  constructor(readonly mark: string) {}
  id(kind: string, index: number): Id {
    return `${kind}_${this.mark}_${index}`;
  }
  person(name: (typeof names)[number]): Id {
    return this.id('person', names.indexOf(name));
  }
  email(name: (typeof names)[number]): string {
    return `${name.toLowerCase().replace('é', 'e')}.${this.mark}_@example.org`;
  }
  code(of: string): string {
    return `${of} of ${this.mark}`;
  }

  challenge(of: string): string {
    return Buffer.from(this.code(of)).toString('base64url');
  }
  /** The same each time it is asked for. */
  authenticator(of: string): Authenticator {
    const known = authenticators.get(this.code(of)) ?? new Authenticator(this.person('Aude'));
    authenticators.set(this.code(of), known);
    return known;
  }

  world(now: number): World {
    const [aude, bilal, chloe, dan, eva, fay] = names.map((name) => this.person(name)) as [
      Id,
      Id,
      Id,
      Id,
      Id,
      Id,
    ];
    const tie = (from: Id, to: Id) => ({ from, to });
    const trust = (from: Id, to: Id, weight: number, reads: 'NOTHING' | 'EVERYTHING') => ({
      from,
      to,
      weight,
      since: 1,
      reads,
      readsFrom: null,
    });
    const project = (index: number) => this.id('project', index);
    const entry = (index: number, writer: Id, at: Id) => ({
      id: this.id('entry', index),
      writer,
      project: at,
      kind: 'NOTE',
      feeling: null,
      text: `Note ${index}`,
      writtenAt: 10 + index,
      editedAt: null,
      forMe: false,
    });
    const surfaced = (ask: number, person: Id, connector: Id) => ({
      ask: this.id('ask', ask),
      person,
      lane: 'SECOND_CIRCLE' as const,
      at: 1,
      rank: 0,
      band: 'GOOD',
      reasons: [],
      connectors: [connector],
    });
    return {
      now,
      people: names.map((name, index) => ({
        id: this.id('person', index),
        name,
        about: null,
        open: index < 4,
        weeklyCap: 3,
        pausedUntil: null,
        email: this.email(name),
      })),
      met: [
        [aude, bilal],
        [bilal, chloe],
        [aude, dan],
        [dan, bilal],
        [aude, chloe],
      ].flatMap(([a = '', b = '']) => [tie(a, b), tie(b, a)]),
      trusts: [
        trust(aude, bilal, 0.7, 'NOTHING'),
        trust(aude, dan, 1, 'EVERYTHING'),
        trust(dan, aude, 1, 'EVERYTHING'),
        trust(dan, bilal, 0.7, 'NOTHING'),
      ],
      vouches: [tie(bilal, chloe), tie(bilal, aude), tie(aude, chloe), tie(aude, dan)].map((one) => ({
        ...one,
        since: 1,
      })),
      blocks: [tie(aude, eva)],
      topics: [0, 1, 2].map((index) => ({
        id: this.id('topic', index),
        name: `${this.mark} topic ${'abc'[index]}`,
      })),
      offers: [
        [chloe, 0],
        [dan, 0],
        [aude, 1],
      ].map(([person, topic]) => ({
        person: String(person),
        topic: this.id('topic', Number(topic)),
        evidence: 1,
        note: 'glad to',
        since: 1,
      })),
      wishes: [
        { id: this.id('wish', 0), person: aude, name: `${this.mark} bees`, note: 'two hives', since: 1 },
      ],
      projects: [0, 1, 2].map((index) => ({
        id: project(index),
        title: `Greenhouse ${index}`,
        purpose: null,
        createdAt: 1,
      })),
      keeps: [
        [aude, 0],
        [aude, 1],
        [dan, 1],
        [dan, 2],
      ].map(([person, index]) => ({ person: String(person), project: project(Number(index)), since: 1 })),
      entries: [entry(0, aude, project(0)), entry(1, dan, project(2))],
      asks: [
        this.ask(0, aude, 0, 'DRAFT'),
        this.ask(1, aude, 0, 'INNER'),
        this.ask(2, aude, 0, 'WIDENED'),
        this.ask(3, dan, 2, 'WIDENED'),
        this.ask(4, aude, 1, 'WIDENED'),
      ],
      surfaced: [
        surfaced(2, chloe, bilal),
        surfaced(3, chloe, aude),
        surfaced(3, aude, bilal),
        surfaced(4, chloe, bilal),
      ],
      events: [],
      introductions: [
        this.request(0, 4, [aude, bilal, chloe], now, null),
        this.request(1, 3, [dan, aude, chloe], now, null),
        this.request(2, 3, [dan, bilal, aude], now, now - 1000),
      ],
      proposals: [
        {
          id: this.id('proposal', 0),
          project: project(2),
          person: aude,
          proposer: dan,
          at: 1,
          agreed: [dan],
        },
      ],
      invitations: [aude, fay].map((inviter, index) => ({
        id: this.id('invitation', index),
        code: this.code(`invitation ${index}`),
        inviter,
        words: 'Come',
        weight: 0.7,
        createdAt: 1,
        expiresAt: now + day,
        used: false,
      })),
      sessions: names.map((_, index) => ({
        id: this.id('session', index),
        person: this.id('person', index),
        createdAt: now,
        lastSeenAt: now - (now % day),
        expiresAt: now + day,
      })),
      threads: [
        {
          id: this.id('thread', 0),
          item: this.id('entry', 1),
          startedAt: 1,
          people: [aude, dan].map((person) => ({ person, since: 1 })),
        },
      ],
      messages: [
        {
          id: this.id('message', 0),
          thread: this.id('thread', 0),
          from: dan,
          text: 'Hello',
          saidAt: 2,
          hiddenFrom: [],
        },
      ],
      perimeters: [],
      looks: [],
      dismissals: [],
      renounced: [],
      webhooks: [
        {
          id: this.id('webhook', 0),
          person: aude,
          url: 'https://hooks.example',
          query: null,
          createdAt: 1,
          disabledAt: 2,
        },
      ],
      deliveries: [
        {
          id: this.id('delivery', 0),
          webhook: this.id('webhook', 0),
          event: '',
          at: now,
          tries: 10,
          triedAt: now,
          status: 500,
          deliveredAt: null,
          due: null,
        },
      ],
    };
  }

  private ask(index: number, asker: Id, project: number, state: string): Ask {
    return {
      id: this.id('ask', index),
      asker,
      project: this.id('project', project),
      title: `Ask ${index}`,
      story: 'Shards',
      brief: 'Who cuts glass?',
      needs: ['SKILL'],
      topics: [this.id('topic', 0)],
      urgency: 'WHENEVER',
      until: null,
      unnamed: false,
      state,
      draftedAt: 1 + index,
      sharedAt: state === 'DRAFT' ? null : 2 + index,
    };
  }

  private request(
    index: number,
    ask: number,
    [asker, connector, candidate]: [Id, Id, Id],
    now: number,
    passedAt: number | null,
  ): Introduction {
    return {
      id: this.id('introduction', index),
      kind: 'REQUEST',
      at: now - 2000,
      expiresAt: now + 14 * day,
      asker,
      connector,
      candidate,
      ask: this.id('ask', ask),
      item: this.id('ask', ask),
      title: `Ask ${ask}`,
      brief: 'Who cuts glass?',
      needs: ['SKILL'],
      urgency: 'WHENEVER',
      unnamed: false,
      words: 'Would you?',
      passedWords: null,
      passedAt,
      connectedAt: null,
      cut: null,
      withdrawn: false,
      thread: null,
    };
  }
}

/** One world with everything of several. */
export const mergeWorlds = ([first, ...others]: World[]): World =>
  others.reduce<World>(
    (all, world) =>
      Object.fromEntries(
        Object.entries(all).map(([name, value]) => [
          name,
          Array.isArray(value)
            ? [...(value as unknown[]), ...(world[name as keyof World] as unknown[])]
            : (value as unknown),
        ]),
      ) as unknown as World,
    first as World,
  );
