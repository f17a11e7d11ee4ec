import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { graphql } from '../graph/generated/index.ts';
import { useSession, type Viewer } from '../graph/session.tsx';
import { useSubmit } from '../graph/submit.ts';
import { Button } from '../ui/button.tsx';
import { Name } from '../ui/face.tsx';
import { useWords } from '../words/words.tsx';

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

/** One line about the demonstration house, which unfolds to the people through whose eyes one can see it. */
export function DemoLine({ demo: { endsAt, roles }, me }: { demo: NonNullable<Viewer['demo']>; me: string }) {
  const { demo } = useWords();
  const { resetSession } = useSession();
  const [, navigate] = useLocation();
  const switchPerson = useSubmit(switchDemoPersonMutation);
  const [now] = useState(() => Date.now());
  const hoursLeft = Math.max(1, Math.round((Date.parse(endsAt) - now) / 3_600_000));
  const choose = async (personId: string) => {
    const payload = await switchPerson.submit({ personId });
    if (!payload?.viewer) return;
    resetSession();
    navigate('/');
  };
  return (
    <aside className="slim" aria-label={demo.name}>
      <details className="demo">
        <summary>
          <ChevronDown aria-hidden="true" size={16} />
          {demo.line(hoursLeft)}
        </summary>
        <div className="stack">
          <p>{demo.says}</p>
          <div className="row" role="group" aria-labelledby="eyes">
            <span id="eyes">{demo.eyes}</span>
            {roles.map(({ part, person: { id, name } }) => (
              <Button key={id} busy={switchPerson.busy} aria-pressed={id === me} onClick={() => choose(id)}>
                <span>
                  <Name>{name}</Name>, {demo.part[part]}
                </span>
              </Button>
            ))}
          </div>
        </div>
      </details>
    </aside>
  );
}
