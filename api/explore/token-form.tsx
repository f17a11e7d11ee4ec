/** Where a token comes from: made here by whoever is signed in, or pasted. */
import { useEffect, useState } from 'react';
import type { Scope } from '../../schema/enums.generated.ts';
import { scopeName, usualScopes } from '../token/scopes.ts';
import { makeToken, readState, visitDemo, type State } from './session.ts';

interface Props {
  token: string;
  onToken(token: string): void;
}

const reading = usualScopes.filter((scope) => scope.endsWith('_READ'));

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

export function TokenForm({ token, onToken }: Props) {
  const [state, setState] = useState<State | null>(null);
  const [scopes, setScopes] = useState<readonly Scope[]>(reading);
  const [problem, setProblem] = useState('');
  const [copied, setCopied] = useState('');
  const attempt = (work: () => Promise<void>) => () => {
    setProblem('');
    work().catch((error: unknown) => setProblem(messageOf(error)));
  };
  useEffect(() => {
    readState().then(setState, (error: unknown) => setProblem(messageOf(error)));
  }, []);
  const make = attempt(async () => onToken(await makeToken(scopes)));
  const visit = attempt(async () => {
    await visitDemo();
    setState(await readState());
  });
  const copy = attempt(async () => {
    await navigator.clipboard.writeText(token);
    setCopied(token);
  });
  const toggle = (scope: Scope) =>
    setScopes((before) =>
      before.includes(scope) ? before.filter((one) => one !== scope) : [...before, scope],
    );
  const name = state?.viewer?.person?.name;
  return (
    <form className="token" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor="token">Token</label>
      <input
        id="token"
        type="password"
        autoComplete="off"
        spellCheck={false}
        value={token}
        onChange={({ target }) => onToken(target.value)}
      />
      {token === '' ? null : (
        <button type="button" onClick={copy}>
          {copied === token ? 'Copied' : 'Copy the token'}
        </button>
      )}
      {name === undefined ? (
        <p>
          Paste a token, or <a href="/">sign in</a> and come back to make one here.{' '}
          {state?.house.demo ? (
            <button type="button" onClick={visit}>
              Try it in a demonstration house
            </button>
          ) : null}
        </p>
      ) : (
        <details open={token === ''}>
          <summary>Make a token for an hour as {name}</summary>
          <fieldset>
            <legend>What it may do</legend>
            {usualScopes.map((scope) => (
              <label key={scope}>
                <input type="checkbox" checked={scopes.includes(scope)} onChange={() => toggle(scope)} />
                {scopeName(scope)}
              </label>
            ))}
          </fieldset>
          <button type="button" disabled={scopes.length === 0} onClick={make}>
            Make a token
          </button>
        </details>
      )}
      <p role="alert">{problem}</p>
    </form>
  );
}
