/** Signing in with a passkey: at a click, or where the browser offers one at the field of the address. */
import { useEffect, useRef, useState } from 'react';
import { graphql } from '../../graph/generated/index.ts';
import { useSubmit, type Submission } from '../../graph/submit.ts';

const beginPasskeySignInMutation = graphql(/* GraphQL */ `
  mutation BeginPasskeySignIn($input: BeginPasskeySignInInput!) {
    beginPasskeySignIn(input: $input) {
      options
      problems {
        ...ProblemFields
      }
    }
  }
`);
const signInWithPasskeyMutation = graphql(/* GraphQL */ `
  mutation SignInWithPasskey($input: SignInWithPasskeyInput!) {
    signInWithPasskey(input: $input) {
      viewer {
        person {
          id
        }
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

/** Whether this browser knows passkeys. */
export const knowsPasskeys = (): boolean =>
  window.isSecureContext && typeof window.PublicKeyCredential === 'function';

interface Passkey {
  possible: boolean;
  busy: boolean;
  /** Whether the passkey did not open: it was refused, or the browser gave none. */
  failed: boolean;
  /** Where the API does not answer. */
  of: Submission;
  enter(): void;
}

/** While the browser offers passkeys at the field, that goes on until one is chosen or the component is gone. */
export function usePasskey(onEntered: (person: string) => void): Passkey {
  const [possible] = useState(knowsPasskeys);
  const begin = useSubmit(beginPasskeySignInMutation, { keyless: true });
  const signIn = useSubmit(signInWithPasskeyMutation);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const sign = async (atField: boolean) => {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    const { options } = (await begin.submit({})) ?? {};
    if (!options) return;
    const optionsJSON = JSON.parse(options) as Parameters<typeof startAuthentication>[0]['optionsJSON'];
    const response = await startAuthentication({ optionsJSON, useBrowserAutofill: atField }).catch(
      () => null,
    );
    if (!response) return setFailed(!atField); // at the field, nobody has asked for anything
    const payload = await signIn.submit({ response: JSON.stringify(response) });
    if (payload?.viewer) onEntered(payload.viewer.person.id);
    else setFailed(payload !== null);
  };
  const enter = async () => {
    setWorking(true);
    setFailed(false);
    await sign(false);
    setWorking(false);
  };
  const signAtField = useRef(() => sign(true));
  useEffect(() => {
    if (!possible) return;
    let gone = false;
    const offer = async () => {
      const offers = await window.PublicKeyCredential.isConditionalMediationAvailable?.();
      if (offers && !gone) await signAtField.current();
    };
    void offer();
    return () => {
      gone = true;
      void import('@simplewebauthn/browser').then((browser) => browser.WebAuthnAbortService.cancelCeremony());
    };
  }, [possible]);
  const of = begin.error ? begin : { ...signIn, problem: undefined };
  return { possible, busy: working, failed, of, enter: () => void enter() };
}
