import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { graphql } from '../graph/generated/index.ts';
import { useSession, type Viewer } from '../graph/session.tsx';
import { useSubmit } from '../graph/submit.ts';
import { useUnread } from '../graph/use-unread.ts';
import { Button } from '../ui/button.tsx';
import { Name } from '../ui/face.tsx';
import { Mark } from '../ui/mark.tsx';
import { languages, useLanguage, useWords } from '../words/words.tsx';

const signOutMutation = graphql(/* GraphQL */ `
  mutation SignOut($input: SignOutInput!) {
    signOut(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);
const switchDemoPersonMutation = graphql(/* GraphQL */ `
  mutation SwitchDemoPerson($input: SwitchDemoPersonInput!) {
    switchDemoPerson(input: $input) {
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

export function Header() {
  const { words, setLocale } = useLanguage();
  const { viewer, resetSession } = useSession();
  const [location, navigate] = useLocation();
  const signOut = useSubmit(signOutMutation);
  const { mark: newIntroductions } = useUnread('introductions');
  const { mark: newMessages } = useUnread('threads');
  const link = (to: string, label: string, marked = false) => (
    <Link to={to} className="nav-link" aria-current={location === to ? 'page' : undefined}>
      {label}
      {marked ? <Mark /> : null}
    </Link>
  );
  const leave = async () => {
    if (!(await signOut.submit({}))) return;
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
              {link('/asks', words.header.asks)}
              {link('/logbooks', words.header.logbooks)}
              {link('/introductions', words.header.introductions, newIntroductions)}
              {link('/threads', words.header.threads, newMessages)}
              {link('/circle', words.header.circle)}
              {link('/place', words.header.place)}
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
                onClick={() => setLocale(locale)}
              >
                {name}
              </button>
            ))}
          {viewer ? (
            <button type="button" className="nav-link" onClick={leave}>
              {words.header.leave}
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
  const switchPerson = useSubmit(switchDemoPersonMutation);
  const [now] = useState(() => Date.now());
  const hoursLeft = Math.max(1, Math.round((Date.parse(endsAt) - now) / 3_600_000));
  const choose = async (personId: string) => {
    const payload = await switchPerson.submit({ personId });
    if (!payload?.viewer) return;
    resetSession();
    navigate('/asks');
  };
  return (
    <aside className="demo" aria-label={words.header.demoName}>
      <p>{words.header.demo(hoursLeft)}</p>
      <div className="row" role="group" aria-labelledby="eyes">
        <span id="eyes">{words.header.eyes}</span>
        {roles.map(({ part, person: { id, name } }) => (
          <Button key={id} busy={switchPerson.busy} aria-pressed={id === me} onClick={() => choose(id)}>
            <span>
              <Name>{name}</Name>, {words.header.part[part]}
            </span>
          </Button>
        ))}
      </div>
    </aside>
  );
}
