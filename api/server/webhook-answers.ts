/**
 * What webhooks are sent: their documents, executed for one event as operations of their owners, with their
 * rights and points. A document that a newer version of the schema refuses is answered with its errors.
 */
import { execute } from 'graphql';
import type { Logger } from 'pino';
import { Deadline } from '../neo4j/deadline.ts';
import { createContext, noCookie, type Services } from '../request/context.ts';
import { payerOf } from '../request/payer.ts';
import { basePoints } from '../request/rate-limits.ts';
import type { AnswerEvent } from '../webhook/answer.ts';
import { argumentsOf, tellsErrors, told } from './execution.ts';
import type { Operation } from './operation.ts';
import type { Version } from './versions.ts';

/** The name of no network: what a webhook costs counts for its owner alone. */
const network = '';

export function webhookAnswers({ schema, admission }: Version, services: Services, log: Logger): AnswerEvent {
  const shown = tellsErrors(log);
  return async (viewer, query, event) => {
    const deadline = new Deadline(services.requestTimeout);
    const context = createContext(services, { viewer, cookie: noCookie, network, deadline });
    await services.limits.take(payerOf(viewer, network), basePoints);
    const read = admission.checked(await admission.read(query), {});
    const args = await argumentsOf(schema, admission, { context, read, request: {} });
    if (!('document' in args)) return { data: null, errors: shown(args) };
    const leave = await admission.begin(context);
    try {
      const result = await execute({ ...args, rootValue: event });
      const { data = null, errors } = told(args.contextValue as Operation, result, shown);
      return { data, ...(errors ? { errors } : {}) };
    } finally {
      leave();
    }
  };
}
