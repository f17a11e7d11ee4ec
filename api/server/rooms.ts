/** The rooms of the server: their resolvers, and how they read their things by id. */
import type { Resolvers } from '../../schema/types.generated.ts';
import { accountReaders, accountResolvers } from '../account/account.ts';
import { activityResolvers } from '../activity/activity.ts';
import { appResolvers } from '../app/app.ts';
import { askReaders, askResolvers } from '../ask/ask.ts';
import { blockResolvers } from '../block/block.ts';
import { demoResolvers } from '../demo/demo.ts';
import { entryReaders, entryResolvers } from '../entry/entry.ts';
import { helperResolvers } from '../helper/helper.ts';
import { introductionReaders, introductionResolvers } from '../introduction/introduction.ts';
import { invitationReaders, invitationResolvers } from '../invitation/invitation.ts';
import { keeperReaders, keeperResolvers } from '../keeper/keeper.ts';
import { mailResolvers } from '../mail/mail.ts';
import { offerResolvers } from '../offer/offer.ts';
import { passkeyResolvers } from '../passkey/passkey.ts';
import { perimeterReaders, perimeterResolvers } from '../perimeter/perimeter.ts';
import { personReaders, personResolvers } from '../person/person.ts';
import { projectReaders, projectResolvers } from '../project/project.ts';
import { reportResolvers } from '../report/report.ts';
import { threadReaders, threadResolvers } from '../thread/thread.ts';
import { tokenResolvers } from '../token/resolvers.ts';
import { topicReaders, topicResolvers } from '../topic/topic.ts';
import { trustReaders, trustResolvers } from '../trust/trust.ts';
import { vouchReaders, vouchResolvers } from '../vouch/vouch.ts';
import { webhookReaders, webhookResolvers } from '../webhook/webhook.ts';
import type { Readers } from '../request/loaders.ts';

export const resolvers: Resolvers[] = [
  accountResolvers,
  passkeyResolvers,
  tokenResolvers,
  appResolvers,
  invitationResolvers,
  personResolvers,
  trustResolvers,
  vouchResolvers,
  blockResolvers,
  topicResolvers,
  offerResolvers,
  projectResolvers,
  keeperResolvers,
  reportResolvers,
  entryResolvers,
  perimeterResolvers,
  askResolvers,
  helperResolvers,
  introductionResolvers,
  threadResolvers,
  activityResolvers,
  webhookResolvers,
  mailResolvers,
  demoResolvers,
];

export const readers: Readers = {
  ...accountReaders,
  ...invitationReaders,
  ...personReaders,
  ...topicReaders,
  ...projectReaders,
  ...perimeterReaders,
  ...entryReaders,
  ...askReaders,
  ...keeperReaders,
  ...introductionReaders,
  ...threadReaders,
  ...trustReaders,
  ...vouchReaders,
  ...webhookReaders,
};
