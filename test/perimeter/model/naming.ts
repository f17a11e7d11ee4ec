/**
 * Whom and what I may name in a mutation, by `mutation.argument`. Where a rule says no, the answer is
 * NotFound, whether or not there is such a thing. Where it says yes, the answer is anything but NotFound.
 */
import { askState } from './asks.ts';
import { candidatesOf, connectorHolds } from './candidates.ts';
import type { Id, Surfaced } from './facts.ts';
import { seesIntroduction } from './introductions.ts';
import { isOpen, seesPerson, seesProposal } from './people.ts';
import { keeps, readableItem, readsEntry } from './reading.ts';
import { readsMessage, sharesThread, takesPart } from './threads.ts';
import { byId, hasMet, seesBlocked, type Viewpoint } from './ties.ts';
import { ownWebhooks } from './webhooks.ts';

type Rule = (view: Viewpoint, id: Id) => boolean;

const keptProject: Rule = (view, id) => keeps(view, view.me, id);
const ownAsk: Rule = ({ world, me }, id) => byId(world.asks, id)?.asker === me;
const ownEntry: Rule = ({ world, me }, id) => byId(world.entries, id)?.writer === me;
const topic: Rule = ({ world }, id) => byId(world.topics, id) !== null;
const visibleProposal: Rule = (view, id) =>
  view.world.proposals.some((one) => one.id === id && seesProposal(view, one));
/** Naming oneself is answered with InvalidInput: nobody has a tie to themselves. */
const acquaintanceOrMyself: Rule = (view, id) => hasMet(view, id) || id === view.me;
const readItem: Rule = (view, id) => readableItem(view, id) !== null;
const visibleIntroduction: Rule = (view, id) =>
  view.world.introductions.some((one) => one.id === id && seesIntroduction(view, one));
const ownThread: Rule = (view, id) =>
  view.world.threads.some((thread) => thread.id === id && takesPart(view, thread));
const ownPasskey: Rule = ({ world, me }, id) => byId(world.passkeys ?? [], id)?.person === me;
const ownWebhook: Rule = (view, id) => byId(ownWebhooks(view), id) !== null;

/** Those on the lists of asks that have not ended. */
export const requestableCandidates = (view: Viewpoint): Surfaced[] =>
  candidatesOf(view).filter(({ ask }) =>
    view.world.asks.some((one) => one.id === ask && ['INNER', 'WIDENED'].includes(askState(view, one))),
  );

export const mayName: Record<string, Rule> = {
  'setTrust.personId': acquaintanceOrMyself,
  'withdrawTrust.personId': hasMet,
  'setVouch.personId': acquaintanceOrMyself,
  'withdrawVouch.personId': hasMet,
  'block.personId': seesPerson,
  'unblock.personId': seesBlocked,
  'updateProject.projectId': keptProject,
  'setPerimeter.projectId': keptProject,
  'setPerimeter.only': hasMet,
  'setPerimeter.except': hasMet,
  'proposeKeeper.projectId': keptProject,
  'proposeKeeper.personId': acquaintanceOrMyself,
  'leaveProject.projectId': keptProject,
  'removeProject.projectId': keptProject,
  'agreeToKeeper.proposalId': visibleProposal,
  'declineKeeper.proposalId': visibleProposal,
  'writeEntry.projectId': keptProject,
  'editEntry.entryId': ownEntry,
  'removeEntry.entryId': ownEntry,
  'lookOver.entryId': (view, id) =>
    view.world.entries.some((entry) => entry.id === id && readsEntry(view, entry)),
  'report.itemId': (view, id) =>
    readItem(view, id) || view.world.messages.some((one) => one.id === id && readsMessage(view, one)),
  'answer.itemId': readItem,
  'say.threadId': ownThread,
  'leaveThread.threadId': ownThread,
  'draftAsk.projectId': keptProject,
  'draftAsk.entryId': ownEntry,
  'draftAsk.topicIds': topic,
  'updateAsk.askId': ownAsk,
  'updateAsk.topicIds': topic,
  'shareAsk.askId': ownAsk,
  'widenAsk.askId': ownAsk,
  'refreshAsk.askId': ownAsk,
  'closeAsk.askId': ownAsk,
  'resolveAsk.askId': ownAsk,
  'resolveAsk.helperIds': (view, id) => acquaintanceOrMyself(view, id) || sharesThread(view, id),
  'dismissCandidate.askId': ownAsk,
  'dismissCandidate.personId': (view, id) => candidatesOf(view).some(({ person }) => person === id),
  'requestIntroduction.askId': ownAsk,
  'requestIntroduction.candidateId': (view, id) =>
    requestableCandidates(view).some(({ person }) => person === id),
  'requestIntroduction.connectorId': (view, id) =>
    requestableCandidates(view).some(
      ({ person, connectors }) => connectors.includes(id) && connectorHolds(view, id, person),
    ),
  'offerIntroduction.itemId': readItem,
  'offerIntroduction.personId': acquaintanceOrMyself,
  'passOn.introductionId': visibleIntroduction,
  'acceptIntroduction.introductionId': visibleIntroduction,
  'declineIntroduction.introductionId': visibleIntroduction,
  'withdrawIntroduction.introductionId': visibleIntroduction,
  'offerHelp.topicId': topic,
  'withdrawOffer.topicId': topic,
  'withdrawTopicWish.wishId': ({ world, me }, id) => byId(world.wishes, id)?.person === me,
  'withdrawInvitation.invitationId': (view, id) =>
    view.world.invitations.some((one) => one.id === id && one.inviter === view.me && isOpen(view, one)),
  'revokeSession.sessionId': ({ world, me }, id) => byId(world.sessions, id)?.person === me,
  'revokeToken.tokenId': ({ world, me }, id) => byId(world.tokens ?? [], id)?.person === me,
  'removeApp.appId': ({ world, me }, id) => byId(world.apps ?? [], id)?.person === me,
  'revokeApp.appId': ({ world, me }, id) =>
    (world.grants ?? []).some((one) => one.app === id && one.person === me && one.expiresAt > world.now),
  'renamePasskey.passkeyId': ownPasskey,
  'removePasskey.passkeyId': ownPasskey,
  'removeWebhook.webhookId': ownWebhook,
  'replayDelivery.deliveryId': (view, id) =>
    ownWebhook(view, byId(view.world.deliveries ?? [], id)?.webhook ?? ''),
  'switchDemoPerson.personId': () => false,
};
