import { useLocation } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { Faces } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import type { Frame } from './frame.ts';
import { keepStep } from './progress.ts';
import { StepFrame } from './step.tsx';
import styles from './welcome.module.css';
import { useWelcomeWords } from './words.ts';

/** Where one stands, as it is, and how a circle grows. */
export function CircleStep({
  person,
  known,
  onStep,
}: Frame & { person: string; known: readonly { id: string; name: string }[] }) {
  const { list } = useWords();
  const { circle: words } = useWelcomeWords();
  const [, navigate] = useLocation();
  const end = (to: string) => {
    keepStep(person, null);
    navigate(to);
  };
  const title = known.length === 0 ? 'nobody' : known.length === 1 ? 'one' : 'some';
  return (
    <StepFrame step="circle" title={words.title[title]} onStep={onStep}>
      <div className="stack">
        <span aria-hidden="true">
          <Faces people={known} />
        </span>
        <p>{known.length > 0 ? words.says(list(known.map(({ name }) => name))) : words.saysNobody}</p>
      </div>
      <ul className={styles['ways']}>
        {words.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <p className="quiet">{words.firstDay}</p>
      <div className="row">
        <Button weight="first" onClick={() => end('/circle/invite')}>
          {words.invite}
        </Button>
        <Button weight="plain" onClick={() => end('/')}>
          {words.home}
        </Button>
      </div>
    </StepFrame>
  );
}
