/** Every mutation of the contract, done by somebody of a scene so that it comes through. One without an entry here fails. */
import { hashOf } from '../../api/request/secret.ts';
import { secretOf } from '../perimeter/load.ts';
import { Browser } from '../support/browser.ts';
import { browserIn, demo } from '../support/demo.ts';
import type { Scene } from './scene.ts';

export interface Act {
  mutation: string;
  /** Where it is tried in more than one way. */
  way?: string;
  input(scene: Scene): Record<string, unknown>;
  /** What its transaction mentions, and none other at the time; Aude's id unless told otherwise. */
  mentions?(scene: Scene): string;
  /** Aude in her browser, a stranger at the door, or somebody of a demonstration house. */
  by?: 'stranger' | 'visitor';
  /** Why it is not asked for again with its key, or its answer is another then. */
  never?: string;
  again?: string;
  /** What it leaves hangs on nothing of the scene. */
  apart?: true;
  /** It changes nothing. */
  reads?: true;
}

const act = (mutation: string, input: Act['input'] = () => ({}), more: Partial<Act> = {}): Act => ({
  mutation,
  input,
  ...more,
});
const atTheDoor = (
  mutation: string,
  way: string,
  input: Act['input'],
  mentions: (scene: Scene) => string,
): Act => ({ mutation, way, input, mentions, by: 'stranger' });
const newcomer = (scene: Scene) => `new.${scene.mark}_@example.org`;

export const acts: Act[] = [
  atTheDoor(
    'requestSignIn',
    'of somebody here',
    (s) => ({ email: s.email('Aude'), locale: 'FR' }),
    (s) => s.email('Aude'),
  ),
  atTheDoor(
    'signIn',
    'of somebody here',
    (s) => ({ code: s.code('back') }),
    (s) => hashOf(s.code('back')),
  ),
  act('signOut', undefined, { never: 'nobody is signed in any more' }),
  act('revokeSession', (s) => ({ sessionId: s.id('session', 9) })),
  act('draftAsk', (s) => ({
    projectId: s.id('project', 0),
    entryId: s.id('entry', 0),
    title: 'Another',
    brief: 'Who?',
    topicIds: [s.id('topic', 0)],
  })),
  act('updateAsk', (s) => ({ askId: s.id('ask', 1), title: 'Changed', topicIds: [s.id('topic', 2)] })),
  act('shareAsk', (s) => ({ askId: s.id('ask', 0) })),
  act('widenAsk', (s) => ({ askId: s.id('ask', 1) })),
  act('refreshAsk', (s) => ({ askId: s.id('ask', 1) })),
  act('resolveAsk', (s) => ({
    askId: s.id('ask', 4),
    helperIds: [s.person('Dan'), s.person('Chloé')],
    words: 'Thank you',
  })),
  act('closeAsk', (s) => ({ askId: s.id('ask', 4) })),
  act('block', (s) => ({ personId: s.person('Dan') })),
  act('unblock', (s) => ({ personId: s.person('Eva') })),
  act('writeEntry', (s) => ({
    projectId: s.id('project', 0),
    kind: 'STUCK',
    feeling: 'LOW',
    text: 'It leans',
  })),
  act('editEntry', (s) => ({ entryId: s.id('entry', 0), text: 'It leans more' })),
  act('removeEntry', (s) => ({ entryId: s.id('entry', 0) })),
  act('lookOver', (s) => ({ entryId: s.id('entry', 1) })),
  act('dismissCandidate', (s) => ({ askId: s.id('ask', 2), personId: s.person('Chloé'), scope: 'ASK' })),
  act('requestIntroduction', (s) => ({
    askId: s.id('ask', 2),
    candidateId: s.person('Chloé'),
    connectorId: s.person('Bilal'),
    words: 'Would you?',
  })),
  act('offerIntroduction', (s) => ({
    itemId: s.id('entry', 1),
    personId: s.person('Chloé'),
    words: 'You two',
  })),
  act('passOn', (s) => ({ introductionId: s.id('introduction', 1), words: 'Of mine' })),
  act('acceptIntroduction', (s) => ({ introductionId: s.id('introduction', 2) })),
  act('declineIntroduction', (s) => ({ introductionId: s.id('introduction', 2) })),
  act('withdrawIntroduction', (s) => ({ introductionId: s.id('introduction', 0) })),
  act('createInvitation', () => ({ level: 'FULL', words: 'Come' }), {
    again: 'the code of its link is known to nobody here',
  }),
  act('acceptInvitation', (s) => ({ code: s.code('invitation 1'), level: 'TRUSTED' })),
  act('withdrawInvitation', (s) => ({ invitationId: s.id('invitation', 0) })),
  act('proposeKeeper', (s) => ({ projectId: s.id('project', 0), personId: s.person('Dan') })),
  act('agreeToKeeper', (s) => ({ proposalId: s.id('proposal', 0) })),
  act('declineKeeper', (s) => ({ proposalId: s.id('proposal', 0) })),
  act('leaveProject', (s) => ({ projectId: s.id('project', 1) })),
  act('removeProject', (s) => ({ projectId: s.id('project', 0) })),
  act('deleteAccount', () => ({ sharedEntries: 'REMOVE' })),
  act('exportMine', undefined, { reads: true }),
  act('setAvailability', () => ({ open: true, weeklyCap: 5 })),
  act('setMail', () => ({ asked: false, digest: 'DAILY' })),
  act('offerHelp', (s) => ({ topicId: s.id('topic', 2), note: 'with glass' })),
  act('withdrawOffer', (s) => ({ topicId: s.id('topic', 1) })),
  act('setPerimeter', (s) => ({
    projectId: s.id('project', 0),
    threshold: 'KNOWN',
    only: [s.person('Dan')],
    except: [s.person('Bilal')],
  })),
  act('updateProfile', () => ({ name: 'Aude', about: 'Glass and wood' })),
  act('createProject', () => ({ title: 'A bench' })),
  act('updateProject', (s) => ({ projectId: s.id('project', 0), title: 'Renamed' })),
  act('report', (s) => ({ itemId: s.id('entry', 1), excerpt: 'Note', words: 'Look' })),
  act('answer', (s) => ({ itemId: s.id('entry', 1), text: 'I see' })),
  act('say', (s) => ({ threadId: s.id('thread', 0), text: 'I see' })),
  act('leaveThread', (s) => ({ threadId: s.id('thread', 0) })),
  act('setTrust', (s) => ({ personId: s.person('Chloé'), level: 'TRUSTED', reads: 'SINCE' })),
  act('withdrawTrust', (s) => ({ personId: s.person('Dan') })),
  act('setVouch', (s) => ({ personId: s.person('Bilal') })),
  act('withdrawVouch', (s) => ({ personId: s.person('Dan') })),
  {
    ...atTheDoor(
      'acceptInvitation',
      'by mail',
      (s) => ({
        code: s.code('invitation 1'),
        level: 'TRUSTED',
        name: 'Gus',
        email: newcomer(s),
        locale: 'EN',
      }),
      newcomer,
    ),
    never: 'there is nobody yet to remember it for',
  },
  { ...atTheDoor('requestSignIn', 'of a stranger', (s) => ({ email: newcomer(s) }), newcomer), apart: true },
  atTheDoor(
    'signIn',
    'of a newcomer',
    (s) => ({ code: s.code('join') }),
    (s) => hashOf(s.code('join')),
  ),
  {
    ...atTheDoor(
      'visitDemo',
      '',
      () => ({ locale: 'EN' }),
      () => 'demo_',
    ),
    apart: true,
  },
  act('switchDemoPerson', undefined, {
    by: 'visitor',
    apart: true,
    never: 'it would be somebody else who asks',
  }),
];

export const nameOf = ({ mutation, way }: Act): string => [mutation, way].filter(Boolean).join(' ');

export interface Actor {
  browser: Browser;
  input: Record<string, unknown>;
  mentions: string;
}

/** Who does it, with what. */
export async function actorOf({ by, input, mentions }: Act, scene: Scene, api: string): Promise<Actor> {
  const browser = new Browser(api);
  const aude = scene.person('Aude');
  if (by === 'visitor') {
    const copy = await demo('EN');
    browser.cookie = (await browserIn(copy, 'maelle')).cookie;
    return { browser, input: { personId: copy.people.fatou }, mentions: copy.people.maelle };
  }
  if (by === undefined) browser.cookie = `te=${encodeURIComponent(secretOf(aude))}`;
  return { browser, input: input(scene), mentions: mentions?.(scene) ?? aude };
}
