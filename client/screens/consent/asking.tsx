/** What an app asks for: who asks, what it could do, until when, and what no app ever sees. */
import { useState } from 'react';
import type { AppRequest, Asked, Problem } from '../../graph/app-request.ts';
import type { Scope } from '../../graph/generated/graphql.ts';
import type { AppScope } from '../../words/fr-apps.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Choices, optionsOf } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './consent.module.css';
import { useAppWords } from './words.ts';

export function Asking({ asked, request }: { asked: Asked; request: AppRequest }) {
  const { day } = useWords();
  const { consent, can } = useAppWords();
  const [scopes, setScopes] = useState<readonly Scope[]>(request.scopes);
  const { app, returnsTo, identity, until } = request;
  return (
    <Screen title={consent.title(app.name)}>
      <p>{consent.says}</p>
      <p className="quiet">{consent.purpose}</p>
      <blockquote className="letter" dir="auto">
        {app.purpose}
      </blockquote>
      {request.scopes.length > 0 ? (
        <Choices
          kind="checkbox"
          legend={consent.scopes}
          options={optionsOf(request.scopes as readonly AppScope[], can)}
          chosen={scopes as readonly AppScope[]}
          onChoose={setScopes}
        />
      ) : null}
      {identity ? <p>{consent.identity}</p> : null}
      <section className={styles['never']} aria-label={consent.never}>
        <h2>{consent.never}</h2>
        <ul>
          {consent.neverList.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </section>
      <p className="quiet">
        {consent.until(day(new Date(until).toISOString()))}
        {returnsTo === null ? null : ` ${consent.returns(returnsTo)}`}
      </p>
      <Trouble problem={asked.problem} />
      <div className="row">
        <Button
          weight="first"
          busy={asked.busy || (scopes.length === 0 && !identity)}
          onClick={() => asked.answer({ scopes })}
        >
          {consent.letIn}
        </Button>
        <Button weight="plain" busy={asked.busy} onClick={() => asked.answer('refuse')}>
          {consent.refuse}
        </Button>
      </div>
    </Screen>
  );
}

/** What stands in the place of a request that is being read, or is not there. */
export function NoRequest({ asked: { problem, read } }: { asked: Asked }) {
  const { common } = useWords();
  const { consent } = useAppWords();
  return (
    <Screen title={consent.anApp}>
      {problem ? <Trouble problem={problem} /> : <Waiting />}
      {problem === 'away' ? <Button onClick={read}>{common.retry}</Button> : null}
      {problem && problem !== 'away' ? (
        <p>
          <ButtonLink to="/">{consent.home}</ButtonLink>
        </p>
      ) : null}
    </Screen>
  );
}

function Trouble({ problem }: { problem: Problem | undefined }) {
  const { errors } = useWords();
  const { consent, device } = useAppWords();
  if (!problem) return null;
  const texts = {
    gone: consent.gone,
    demo: consent.demo,
    wait: device.wait,
    left: errors.left,
    away: consent.away,
  };
  return (
    <Notice kind="error">
      <p>{texts[problem]}</p>
    </Notice>
  );
}
