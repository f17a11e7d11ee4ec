/**
 * Letting an app in. Only the owner of the account does, in a session of theirs, from a page of ours, and each time
 * anew: oidc-provider remembers nobody.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Interaction, Provider } from 'oidc-provider';
import { Deadline } from '../neo4j/deadline.ts';
import type { Run } from '../neo4j/graph.ts';
import type { Services, Viewer } from '../request/context.ts';
import type { RateLimit } from '../request/rate-limits.ts';
import { unavailable } from '../request/errors.ts';
import { noteNow } from '../request/security-log.ts';
import type { Scope } from '../../schema/enums.generated.ts';
import { newGrantId, userCodeHash } from './adapter.ts';
import { lifetimes } from './lifetimes.ts';
import { asksWho, scopesIn } from './resource.ts';

/** What an app asks for, as the page shows it. */
export interface AppRequest {
  app: { name: string; purpose: string };
  /** The host to which the person is sent back; null for a device, and for an app on the same machine. */
  returnsTo: string | null;
  scopes: Scope[];
  /** Whether the app also learns who the person is here. */
  identity: boolean;
  /** When it ends at the latest, in milliseconds since 1970. */
  until: number;
}

/** What the page sends: nothing to read, the scopes that were ticked, or a refusal. */
export type Decision = { scopes: string[] } | 'refuse' | null;

export type Answer =
  | { request: AppRequest }
  /** Where the browser goes next. */
  | { to: string }
  | { done: true }
  | { problem: 'gone' | 'demo' | 'wait' };

type Needed = Pick<Services, 'graph' | 'clock' | 'requestTimeout' | 'limits'>;

/** Looks at codes of devices by one account in ten minutes: a code has eight letters of twenty. */
const guesses: RateLimit = { name: 'device-code', points: 30, seconds: 600 };

export class Consent {
  constructor(
    private readonly services: Needed,
    private readonly provider: () => Promise<Provider>,
  ) {}

  /** The request of an app that sent the browser here; its cookie binds it to this browser. */
  async inBrowser(
    viewer: Viewer,
    uid: string,
    decision: Decision,
    [request, response]: [IncomingMessage, ServerResponse],
  ): Promise<Answer> {
    const provider = await this.provider();
    const interaction = await provider.interactionDetails(request, response).catch(absent);
    if (interaction?.uid !== uid) return { problem: 'gone' };
    if (viewer.house !== null) return { problem: 'demo' };
    const finish = (result: Parameters<Provider['interactionResult']>[2]) =>
      provider.interactionResult(request, response, result, { mergeWithLastSubmission: false });
    if (decision === null) return await this.shown(interaction.params);
    if (interaction.result?.consent) return { to: interaction.returnTo }; // sent once more
    if (decision === 'refuse')
      return {
        to: await finish({ error: 'access_denied', error_description: 'The person did not let the app in.' }),
      };
    const grantId = await this.letIn(viewer.id, interaction.params, decision.scopes);
    if (grantId === null) return { problem: 'gone' };
    const login = { accountId: viewer.id, remember: false };
    return { to: await finish({ login, consent: { grantId } }) };
  }

  /** The request of a device, which shows a code. */
  async ofDevice(viewer: Viewer, code: string, decision: Decision): Promise<Answer> {
    if (viewer.house !== null) return { problem: 'demo' };
    if ((await this.services.limits.count(guesses, viewer.id)) !== null) return { problem: 'wait' };
    const userCode = userCodeHash(code.toUpperCase().replaceAll(/[^A-Z]/g, ''));
    const now = this.services.clock.now();
    const [found] = await this.run('oauth/device', { userCode, now });
    if (!found) return { problem: 'gone' };
    const { params = {} } = JSON.parse(found.payload) as Pick<Interaction, 'params'>;
    if (decision === null) return await this.shown(params);
    if (decision === 'refuse') {
      const [answered] = await this.run('oauth/answer-device', { userCode, grant: null, now });
      return answered ? { done: true } : { problem: 'gone' };
    }
    const grant = await this.letIn(viewer.id, params, decision.scopes, async (run, id) => {
      const [answered] = await run('oauth/answer-device', { userCode, grant: id, now });
      if (!answered) throw new AnsweredBefore();
    });
    return grant === null ? { problem: 'gone' } : { done: true };
  }

  private async shown(params: Interaction['params']): Promise<Answer> {
    const [app] = await this.run('oauth/client', { app: String(params['client_id']) });
    if (!app) return { problem: 'gone' };
    const asked = String(params['scope'] ?? '');
    const redirect = params['redirect_uri'];
    return {
      request: {
        app: { name: app.name, purpose: app.purpose },
        returnsTo: typeof redirect === 'string' ? hostOf(redirect) : null,
        scopes: scopesIn(asked),
        identity: asksWho(asked),
        until: this.services.clock.now() + lifetimes.grant * 1000,
      },
    };
  }

  /**
   * Stores what the person lets the app do: of what it asked for, what they ticked. `and` belongs to the same
   * transaction. Null if that cannot be.
   */
  private async letIn(
    me: string,
    params: Interaction['params'],
    ticked: readonly string[],
    and: (run: Run, grant: string) => Promise<void> = async () => {},
  ): Promise<string | null> {
    const now = this.services.clock.now();
    const [app, asked] = [String(params['client_id']), String(params['scope'] ?? '')];
    const scopes = scopesIn(asked).filter((scope) => ticked.includes(scope));
    if (scopes.length === 0 && !asksWho(asked)) return null;
    const grant = newGrantId(); // drawn before, so that a repeated transaction stores the same one
    const expiresAt = now + lifetimes.grant * 1000;
    return await this.services.graph
      .write(new Deadline(this.services.requestTimeout), async (run) => {
        const [stored] = await run('oauth/let-in', { me, app, grant, scopes, now, expiresAt });
        if (!stored) return null;
        await and(run, grant);
        await noteNow(run, now, { kind: 'APP_LET_IN', person: me, what: app });
        return grant;
      })
      .catch((error: unknown) => {
        if (error instanceof AnsweredBefore) return null;
        return unavailable(error);
      });
  }

  private get run(): Run {
    return (name, params) =>
      this.services.graph.run(new Deadline(this.services.requestTimeout), name, params).catch(unavailable);
  }
}

/** No cookie of a request, or one of a request that is over. */
function absent(error: unknown): null {
  if (error instanceof Error && error.name === 'SessionNotFound') return null;
  throw error;
}

/** Rolls back what was let in for a device whose request was answered meanwhile. */
class AnsweredBefore extends Error {}

/** The host of an address on the web. An app on the same machine is where the person is already. */
function hostOf(redirect: string): string | null {
  const { protocol, host } = new URL(redirect);
  return protocol === 'https:' ? host : null;
}
