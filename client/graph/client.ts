/**
 * The urql client: one normalized cache, and requests that carry the header the API's CSRF protection asks
 * for.
 */
import { cacheExchange, type Cache } from '@urql/exchange-graphcache';
import { Client, fetchExchange, mapExchange } from 'urql';
import { createEarly, type Early } from './early.ts';
import { keys, possibleTypes } from './generated/graphcache.ts';
import type {
  RequestIntroductionMutation,
  RequestIntroductionMutationVariables,
} from './generated/graphql.ts';

/**
 * An answer to a query with an error in it counts as no answer: a field that is null because of the error would
 * look as if nothing were there. What a mutation says of itself counts all the same.
 */
const wholeAnswers = mapExchange({
  onResult: (result) =>
    result.error && result.operation.kind === 'query' ? { ...result, data: undefined } : result,
});

const url = '/graphql';
const fetchOptions: RequestInit = {
  credentials: 'same-origin',
  headers: {
    'apollo-require-preflight': 'true',
    accept: 'application/graphql-response+json, application/json',
  },
};

/** What is asked for before the page is drawn, for the client that is given its `fetch`. */
export const askEarly = (): Early => createEarly(url, fetchOptions);

/**
 * Each session gets a client of its own, so that nothing one person read is left for the next. `early`: only
 * for the client that the page opens with.
 */
export function createClient(early?: Early): Client {
  return new Client({
    url,
    preferGetMethod: false,
    fetchOptions,
    ...(early ? { fetch: early.fetch } : {}),
    requestPolicy: 'cache-and-network',
    exchanges: [
      wholeAnswers,
      cacheExchange({
        keys,
        possibleTypes,
        updates: {
          Mutation: {
            // The request succeeded, but the API may have been too busy to return the ask with it: then the
            // ask is read again.
            requestIntroduction: (
              result: Partial<RequestIntroductionMutation>,
              { input }: RequestIntroductionMutationVariables,
              cache: Cache,
            ) => {
              if (!result.requestIntroduction?.introduction?.ask)
                cache.invalidate({ __typename: 'Ask', id: input.askId });
            },
            ...Object.fromEntries(
              [
                'draftAsk',
                'closeAsk',
                'createProject',
                'createInvitation',
                'withdrawInvitation',
                'revokeSession',
                'addPasskey',
                'removePasskey',
                'createToken',
                'revokeToken',
                'createWebhook',
                'removeWebhook',
                'replayDelivery',
                'registerApp',
                'removeApp',
                'revokeApp',
                'setAvailability',
                'offerHelp',
                'withdrawOffer',
                'wishTopic',
                'withdrawTopicWish',
                'setMail',
                'block',
                'unblock',
              ].map((name) => [
                name,
                (_result: unknown, _args: unknown, cache: Cache) => {
                  cache.invalidate('Query', 'viewer');
                },
              ]),
            ),
          },
        },
      }),
      fetchExchange,
    ],
  });
}
