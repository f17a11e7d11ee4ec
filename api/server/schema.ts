/** The executable schema: the contract of schema/*.graphql with the resolvers of every room, held to scopes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { accountResolvers } from '../account/account.ts';
import { activityResolvers } from '../activity/activity.ts';
import { askResolvers } from '../ask/ask.ts';
import { blockResolvers } from '../block/block.ts';
import { demoResolvers } from '../demo/demo.ts';
import { entryResolvers } from '../entry/entry.ts';
import { helperResolvers } from '../helper/candidate.ts';
import { introductionResolvers } from '../introduction/introduction.ts';
import { invitationResolvers } from '../invitation/invitation.ts';
import { keeperResolvers } from '../keeper/keeper.ts';
import { mailResolvers } from '../mail/mail.ts';
import { availabilityResolvers } from '../offer/availability.ts';
import { offerResolvers } from '../offer/offer.ts';
import { perimeterResolvers } from '../perimeter/perimeter.ts';
import { personResolvers } from '../person/person.ts';
import { viewerResolvers } from '../person/viewer.ts';
import { projectResolvers } from '../project/project.ts';
import { reportResolvers } from '../report/report.ts';
import { threadResolvers } from '../thread/thread.ts';
import { topicResolvers } from '../topic/topic.ts';
import { trustResolvers } from '../trust/trust.ts';
import { vouchResolvers } from '../vouch/vouch.ts';
import { problemResolvers } from '../request/problem.ts';
import { withScopes } from './scope.ts';

/** The folder of package.json, from the sources as from the bundle. */
export function packageRoot(from = dirname(fileURLToPath(import.meta.url))): string {
  return existsSync(join(from, 'package.json')) ? from : packageRoot(dirname(from));
}

export function readTypeDefs(): string {
  const folder = join(packageRoot(), 'schema');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

export function createSchema(): GraphQLSchema {
  return withScopes(
    makeExecutableSchema({
      typeDefs: readTypeDefs(),
      resolvers: [
        { DateTime: GraphQLDateTime },
        problemResolvers,
        accountResolvers,
        invitationResolvers,
        viewerResolvers,
        personResolvers,
        trustResolvers,
        vouchResolvers,
        blockResolvers,
        topicResolvers,
        offerResolvers,
        availabilityResolvers,
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
        mailResolvers,
        demoResolvers,
      ],
      inheritResolversFromInterfaces: false,
    }),
  );
}
