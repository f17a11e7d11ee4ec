import { Check, ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { graphql, unmask, type FragmentType } from '../graph/generated/index.ts';
import { useSession, type Viewer } from '../graph/session.tsx';
import { useSubmit } from '../graph/submit.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Face, Name } from '../ui/face.tsx';
import { useWords } from '../words/words.tsx';
import {
  addressOf,
  keepTaken,
  partOf,
  stepAt,
  takenIn,
  threadSteps,
  type Places,
  type ThreadStep,
} from './demo-thread.ts';
import styles from './demo-line.module.css';

/** Where the thread leads in the view of a person: their greenhouse or other first project, and a wide ask. */
const placesFragment = graphql(/* GraphQL */ `
  fragment DemoPlaces on Viewer {
    asks(first: 1, state: WIDENED) {
      edges {
        node {
          id
          project {
            id
          }
        }
      }
    }
  }
`);
const placesQuery = graphql(/* GraphQL */ `
  query DemoThread {
    viewer {
      demo {
        invitation {
          code
          newcomer {
            id
          }
        }
      }
      ...DemoPlaces
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
        ...DemoPlaces
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

function placesOf(viewer: FragmentType<typeof placesFragment> | null | undefined): Places {
  const ask = unmask(placesFragment, viewer)?.asks.edges[0]?.node;
  return { ask: ask?.id ?? null, logbook: ask?.project.id ?? null };
}

interface Props {
  demo: NonNullable<Viewer['demo']>;
  /** The id of the person through whose eyes the visitor sees. */
  me: string;
}

/** One line about the demonstration house, which unfolds to its people and a thread one may follow. */
export function DemoLine({ demo: house, me }: Props) {
  const { demo } = useWords();
  const { endsAt, roles } = house;
  const { resetSession } = useSession();
  const [location, navigate] = useLocation();
  const [open, setOpen] = useState(false);
  const switchPerson = useSubmit(switchDemoPersonMutation);
  const [now] = useState(() => Date.now());
  const part = roles.find(({ person }) => person.id === me)?.part;
  const taken = useTaken(endsAt, stepAt(location, part));
  const [{ data }] = useQuery({ query: placesQuery, pause: !open });
  const invitation = data?.viewer?.demo?.invitation;
  const hoursLeft = Math.max(1, Math.round((Date.parse(endsAt) - now) / 3_600_000));
  const personOf = (step: ThreadStep) => roles.find(({ part }) => part === partOf[step])?.person;

  const become = async (personId: string, to: (places: Places) => string = () => '/') => {
    const payload = await switchPerson.submit({ personId });
    if (!payload?.viewer) return;
    resetSession();
    setOpen(false);
    navigate(to(placesOf(payload.viewer)));
  };
  return (
    <aside className="slim demo" aria-label={demo.name}>
      <details className={styles['demo']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <ChevronDown aria-hidden="true" size={16} />
          {demo.line(hoursLeft)}
        </summary>
        <div className={styles['unfolded']}>
          <p>{demo.says}</p>
          <section className={styles['part']}>
            <h2 id="eyes">{demo.eyes}</h2>
            <div className="row" role="group" aria-labelledby="eyes">
              {roles.map(({ part, person: { id, name } }) => (
                <Button key={id} busy={switchPerson.busy} aria-pressed={id === me} onClick={() => become(id)}>
                  <Face id={id} name={name} size="small" />
                  <span>
                    <Name>{name}</Name>, {demo.part[part]}
                  </span>
                </Button>
              ))}
              {invitation ? (
                <Button
                  busy={switchPerson.busy}
                  onClick={() => become(invitation.newcomer.id, () => `/invitation#${invitation.code}`)}
                >
                  {demo.invited}
                </Button>
              ) : null}
            </div>
          </section>
          <section className={styles['part']}>
            <h2>{demo.thread}</h2>
            <p className="quiet">{demo.threadHint}</p>
            <ol className={styles['thread']}>
              {threadSteps.map((step) => {
                const person = personOf(step);
                const text = demo.steps[step](person?.name ?? '');
                const done = taken.includes(step);
                return (
                  <li key={step}>
                    <span className={styles['tick']}>
                      {done ? <Check aria-hidden="true" size={16} /> : null}
                    </span>
                    {!person || person.id === me ? (
                      <Link to={addressOf(step, placesOf(data?.viewer))} onClick={() => setOpen(false)}>
                        {text}
                      </Link>
                    ) : (
                      <Button
                        weight="plain"
                        busy={switchPerson.busy}
                        onClick={() => become(person.id, (places) => addressOf(step, places))}
                      >
                        {text}
                      </Button>
                    )}
                    {done ? <span className="unseen"> {demo.taken}</span> : null}
                  </li>
                );
              })}
            </ol>
          </section>
          <ErrorNotice of={switchPerson} />
        </div>
      </details>
    </aside>
  );
}

/** The steps taken in this house, the present one among them. */
function useTaken(endsAt: string, present: ThreadStep | null): readonly string[] {
  const [taken, setTaken] = useState(() => takenIn(endsAt));
  if (present !== null && !taken.includes(present)) setTaken([...taken, present]);
  useEffect(() => keepTaken(endsAt, taken), [endsAt, taken]);
  return taken;
}
