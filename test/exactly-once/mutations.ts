/**
 * An input with which each mutation of the schema succeeds in a scene. A mutation without a case here fails
 * the test.
 */
import { hashOf } from '../../api/request/secret.ts';
import { secretOf } from '../perimeter/world/load-credentials.ts';
import { Browser } from '../support/browser.ts';
import { browserIn, demo } from '../support/demo.ts';
import { optionsOf } from '../passkey/authenticator.ts';
import type { Scene } from './scene.ts';

export interface MutationCase {
  mutation: string;
  /** Tells several cases of one mutation apart. */
  variant?: string;
  input(scene: Scene, api: string): Record<string, unknown>;
  /** A text that its transaction alone contains at the time; Aude's id by default. */
  mentions?(scene: Scene): string;
  /** Who does it: Aude by default, somebody without a session, or a visitor of a demonstration copy. */
  by?: 'stranger' | 'visitor';
  /** Why it is not sent again with its key. */
  never?: string;
  /** Why the second answer with the key differs. */
  again?: string;
  /** What it writes is connected to nothing of the scene. */
  outsideScene?: true;
  /** It changes nothing. */
  reads?: true;
}

const byAude = (
  mutation: string,
  input: MutationCase['input'] = () => ({}),
  more: Partial<MutationCase> = {},
): MutationCase => ({
  mutation,
  input,
  ...more,
});
const byStranger = (
  mutation: string,
  variant: string,
  input: MutationCase['input'],
  mentions: (scene: Scene) => string,
): MutationCase => ({ mutation, variant, input, mentions, by: 'stranger' });
const newcomer = (scene: Scene) => `new.${scene.mark}_@example.org`;

export const cases: MutationCase[] = [
  byStranger(
    'requestSignIn',
    'of an account',
    (s) => ({ email: s.email('Aude'), locale: 'FR' }),
    (s) => s.email('Aude'),
  ),
  byStranger(
    'signIn',
    'of an account',
    (s) => ({ code: s.code('back') }),
    (s) => hashOf(s.code('back')),
  ),
  byAude('signOut', undefined, { never: 'the session has ended' }),
  byAude('revokeSession', (s) => ({ sessionId: s.id('session', 9) })),
  byAude('changeAddress', (s) => ({ email: newcomer(s), locale: 'EN' })),
  byAude('confirmAddress', (s) => ({ code: s.code('address') })),
  byAude('createToken', () => ({ name: 'A program', scopes: ['PEOPLE_READ'] }), {
    again: 'the graph holds the hash of the secret alone, so it is not given again',
  }),
  byAude('revokeToken', (s) => ({ tokenId: s.id('token', 0) })),
  byAude('registerApp', () => ({
    name: 'Almanac',
    redirects: ['https://almanac.example/back'],
    purpose: 'Shows what is new',
  })),
  byAude('removeApp', (s) => ({ appId: s.id('app', 0) })),
  byAude('revokeApp', (s) => ({ appId: s.id('app', 1) })),
  byAude('beginPasskey', undefined, { again: 'the graph holds the hash of the challenge alone' }),
  byAude('addPasskey', (s, api) => ({
    name: 'A phone',
    response: s.authenticator('new').make(optionsOf(s.challenge('add')), { origin: api }),
  })),
  byAude('renamePasskey', (s) => ({ passkeyId: s.id('passkey', 0), name: 'My phone' })),
  byAude('removePasskey', (s) => ({ passkeyId: s.id('passkey', 0) })),
  {
    ...byStranger(
      'beginPasskeySignIn',
      '',
      () => ({}),
      () => 'PasskeyChallenge',
    ),
    outsideScene: true,
  },
  byStranger(
    'signInWithPasskey',
    '',
    (s, api) => ({
      response: s.authenticator('known').sign(optionsOf(s.challenge('sign in')), { origin: api, counter: 2 }),
    }),
    (s) => s.authenticator('known').credential,
  ),
  byAude('createWebhook', () => ({ url: 'https://hooks.example' }), {
    again: 'the secret is given once',
  }),
  byAude('removeWebhook', (s) => ({ webhookId: s.id('webhook', 0) })),
  byAude('replayDelivery', (s) => ({ deliveryId: s.id('delivery', 0) })),
  byAude('draftAsk', (s) => ({
    projectId: s.id('project', 0),
    entryId: s.id('entry', 0),
    title: 'Another',
    brief: 'Who?',
    topicIds: [s.id('topic', 0)],
  })),
  byAude('updateAsk', (s) => ({ askId: s.id('ask', 1), title: 'Changed', topicIds: [s.id('topic', 2)] })),
  byAude('shareAsk', (s) => ({ askId: s.id('ask', 0) })),
  byAude('widenAsk', (s) => ({ askId: s.id('ask', 1) })),
  byAude('refreshAsk', (s) => ({ askId: s.id('ask', 1) })),
  byAude('resolveAsk', (s) => ({
    askId: s.id('ask', 4),
    helperIds: [s.person('Dan'), s.person('Chloé')],
    words: 'Thank you',
  })),
  byAude('closeAsk', (s) => ({ askId: s.id('ask', 4) })),
  byAude('block', (s) => ({ personId: s.person('Dan') })),
  byAude('unblock', (s) => ({ personId: s.person('Eva') })),
  byAude('writeEntry', (s) => ({
    projectId: s.id('project', 0),
    kind: 'STUCK',
    feeling: 'LOW',
    text: 'It leans',
  })),
  byAude('editEntry', (s) => ({ entryId: s.id('entry', 0), text: 'It leans more' })),
  byAude('removeEntry', (s) => ({ entryId: s.id('entry', 0) })),
  byAude('lookOver', (s) => ({ entryId: s.id('entry', 1) })),
  byAude('dismissCandidate', (s) => ({ askId: s.id('ask', 2), personId: s.person('Chloé'), scope: 'ASK' })),
  byAude('requestIntroduction', (s) => ({
    askId: s.id('ask', 2),
    candidateId: s.person('Chloé'),
    connectorId: s.person('Bilal'),
    words: 'Would you?',
  })),
  byAude('offerIntroduction', (s) => ({
    itemId: s.id('entry', 1),
    personId: s.person('Chloé'),
    words: 'You two',
  })),
  byAude('passOn', (s) => ({ introductionId: s.id('introduction', 1), words: 'Of mine' })),
  byAude('acceptIntroduction', (s) => ({ introductionId: s.id('introduction', 2) })),
  byAude('declineIntroduction', (s) => ({ introductionId: s.id('introduction', 2) })),
  byAude('withdrawIntroduction', (s) => ({ introductionId: s.id('introduction', 0) })),
  byAude('createInvitation', () => ({ level: 'FULL', words: 'Come' }), {
    again: 'the graph holds the hash of the code alone, so the link is not given again',
  }),
  byAude('acceptInvitation', (s) => ({ code: s.code('invitation 1'), level: 'TRUSTED' })),
  byAude('withdrawInvitation', (s) => ({ invitationId: s.id('invitation', 0) })),
  byAude('proposeKeeper', (s) => ({ projectId: s.id('project', 0), personId: s.person('Dan') })),
  byAude('agreeToKeeper', (s) => ({ proposalId: s.id('proposal', 0) })),
  byAude('declineKeeper', (s) => ({ proposalId: s.id('proposal', 0) })),
  byAude('leaveProject', (s) => ({ projectId: s.id('project', 1) })),
  byAude('removeProject', (s) => ({ projectId: s.id('project', 0) })),
  byAude('deleteAccount', () => ({ sharedEntries: 'REMOVE' })),
  byAude('exportMine', undefined, { reads: true }),
  byAude('setAvailability', () => ({ open: true, weeklyCap: 5 })),
  byAude('setMail', () => ({ asked: false, digest: 'DAILY' })),
  byAude('offerHelp', (s) => ({ topicId: s.id('topic', 2), note: 'with glass' })),
  byAude('withdrawOffer', (s) => ({ topicId: s.id('topic', 1) })),
  byAude('wishTopic', (s) => ({ name: `Bicycles ${s.mark}`, note: 'wheels' })),
  byAude('wishTopic', (s) => ({ name: `${s.mark} topic C`, note: 'with glass' }), {
    variant: 'of a topic there is',
  }),
  byAude('withdrawTopicWish', (s) => ({ wishId: s.id('wish', 0) })),
  byAude('setPerimeter', (s) => ({
    projectId: s.id('project', 0),
    threshold: 'KNOWN',
    only: [s.person('Dan')],
    except: [s.person('Bilal')],
  })),
  byAude('updateProfile', () => ({ name: 'Aude', about: 'Glass and wood' })),
  byAude('createProject', () => ({ title: 'A bench' })),
  byAude('updateProject', (s) => ({ projectId: s.id('project', 0), title: 'Renamed' })),
  byAude('report', (s) => ({ itemId: s.id('entry', 1), excerpt: 'Note', words: 'Look' })),
  byAude('answer', (s) => ({ itemId: s.id('entry', 1), text: 'I see' })),
  byAude('say', (s) => ({ threadId: s.id('thread', 0), text: 'I see' })),
  byAude('leaveThread', (s) => ({ threadId: s.id('thread', 0) })),
  byAude('setTrust', (s) => ({ personId: s.person('Chloé'), level: 'TRUSTED', reads: 'SINCE' })),
  byAude('withdrawTrust', (s) => ({ personId: s.person('Dan') })),
  byAude('setVouch', (s) => ({ personId: s.person('Bilal') })),
  byAude('withdrawVouch', (s) => ({ personId: s.person('Dan') })),
  {
    ...byStranger(
      'acceptInvitation',
      'by mail',
      (s) => ({
        code: s.code('invitation 1'),
        email: newcomer(s),
        locale: 'EN',
      }),
      newcomer,
    ),
    never: 'there is no person yet who could own the key',
  },
  {
    ...byStranger('requestSignIn', 'of a stranger', (s) => ({ email: newcomer(s) }), newcomer),
    outsideScene: true,
  },
  byStranger(
    'signIn',
    'of a newcomer',
    (s) => ({ code: s.code('join') }),
    (s) => hashOf(s.code('join')),
  ),
  {
    ...byStranger(
      'visitDemo',
      '',
      () => ({ locale: 'EN' }),
      () => 'demo_',
    ),
    outsideScene: true,
  },
  byAude('switchDemoPerson', undefined, {
    by: 'visitor',
    outsideScene: true,
    never: 'the session is that of another person by then',
  }),
];

export const nameOf = ({ mutation, variant }: MutationCase): string =>
  [mutation, variant].filter(Boolean).join(' ');

export interface Actor {
  browser: Browser;
  input: Record<string, unknown>;
  mentions: string;
}

/** The browser that sends it, its input, and the text its transaction contains. */
export async function actorOf(
  { by, input, mentions }: MutationCase,
  scene: Scene,
  api: string,
  now: number,
): Promise<Actor> {
  const browser = new Browser(api);
  const aude = scene.person('Aude');
  if (by === 'visitor') {
    const copy = await demo('EN', now);
    browser.cookie = (await browserIn(copy, 'maelle')).cookie;
    return { browser, input: { personId: copy.people.fatou }, mentions: copy.people.maelle };
  }
  if (by === undefined) browser.cookie = `te=${encodeURIComponent(secretOf(aude))}`;
  return { browser, input: input(scene, api), mentions: mentions?.(scene) ?? aude };
}
