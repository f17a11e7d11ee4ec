import { useState } from 'react';
import { useMutation } from 'urql';
import { Link, useLocation } from 'wouter';
import { graphql } from '../graph/generated/index.ts';
import { useSession, type Viewer } from '../graph/session.tsx';
import { useNews } from '../graph/activity.tsx';
import { Button } from '../ui/button.tsx';
import { Name } from '../ui/face.tsx';
import { Mark } from '../ui/mark.tsx';
import { languages, useSpeaking, useWords } from '../words/words.tsx';

const leaving = graphql(/* GraphQL */ `
  mutation Leave {
    signOut(input: {}) {
      problems {
        message
      }
    }
  }
`);
const becoming = graphql(/* GraphQL */ `
  mutation Become($personId: ID!) {
    switchDemoPerson(input: { personId: $personId }) {
      viewer {
        person {
          id
        }
      }
      problems {
        __typename
        message
      }
    }
  }
`);

export function Header() {
  const { words, speak } = useSpeaking();
  const { viewer, resetSession } = useSession();
  const [location, navigate] = useLocation();
  const [, leave] = useMutation(leaving);
  const [introductions, threads] = [useNews('introductions').mark, useNews('threads').mark];
  const link = (to: string, label: string, marked = false) => (
    <Link to={to} className="nav-link" aria-current={location === to ? 'page' : undefined}>
      {label}
      {marked ? <Mark /> : null}
    </Link>
  );
  const out = async () => {
    const { error } = await leave({});
    if (error) return;
    resetSession();
    navigate('/');
  };
  return (
    <>
      <header className="header">
        <Link to={viewer ? '/asks' : '/'} className="brand">
          <img src="/icon.svg" alt="" />
          tiers-espace
        </Link>
        <nav aria-label={words.common.menu}>
          {viewer ? (
            <>
              {link('/asks', words.house.asks)}
              {link('/logbooks', words.house.logbooks)}
              {link('/introductions', words.house.introductions, introductions)}
              {link('/threads', words.house.threads, threads)}
              {link('/circle', words.house.circle)}
              {link('/place', words.house.place)}
            </>
          ) : null}
          {languages
            .filter(({ locale }) => locale !== words.locale)
            .map(({ locale, name }) => (
              <button
                key={locale}
                type="button"
                className="nav-link"
                lang={locale.toLowerCase()}
                onClick={() => speak(locale)}
              >
                {name}
              </button>
            ))}
          {viewer ? (
            <button type="button" className="nav-link" onClick={out}>
              {words.house.leave}
            </button>
          ) : null}
        </nav>
      </header>
      {viewer?.demo ? <DemoBanner demo={viewer.demo} me={viewer.person.id} /> : <div />}
    </>
  );
}

function DemoBanner({ demo: { endsAt, roles }, me }: { demo: NonNullable<Viewer['demo']>; me: string }) {
  const words = useWords();
  const { resetSession } = useSession();
  const [, navigate] = useLocation();
  const [{ fetching }, become] = useMutation(becoming);
  const [now] = useState(() => Date.now());
  const left = Math.max(1, Math.round((Date.parse(endsAt) - now) / 3_600_000));
  const choose = async (personId: string) => {
    const { data } = await become({ personId });
    if (!data?.switchDemoPerson.viewer) return;
    resetSession();
    navigate('/asks');
  };
  return (
    <aside className="demo" aria-label={words.house.demoName}>
      <p>{words.house.demo(left)}</p>
      <div className="row" role="group" aria-labelledby="eyes">
        <span id="eyes">{words.house.eyes}</span>
        {roles.map(({ part, person: { id, name } }) => (
          <Button key={id} busy={fetching} aria-pressed={id === me} onClick={() => choose(id)}>
            <span>
              <Name>{name}</Name>, {words.house.part[part]}
            </span>
          </Button>
        ))}
      </div>
    </aside>
  );
}
