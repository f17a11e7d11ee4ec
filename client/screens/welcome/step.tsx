/** The frame of one of the first steps: where one is, what it is about, and the two ways on. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Screen } from '../../ui/screen.tsx';
import { steps, type Step } from './progress.ts';
import styles from './welcome.module.css';
import { useWelcomeWords } from './words.ts';

export function StepFrame({
  step,
  title,
  says,
  onStep,
  children,
}: {
  step: Step;
  title: string;
  says?: string | undefined;
  onStep(step: Step): void;
  children: ReactNode;
}) {
  const words = useWelcomeWords();
  return (
    <Screen title={title} name={words.name}>
      <nav aria-label={words.progress} className={styles['progress']}>
        <ol>
          {steps.map((other) => (
            <li key={other}>
              <button
                type="button"
                aria-current={other === step ? 'step' : undefined}
                onClick={() => onStep(other)}
              >
                {steps.indexOf(other) < steps.indexOf(step) ? (
                  <Check aria-hidden="true" size={14} />
                ) : (
                  <span className={styles['dot']} aria-hidden="true" />
                )}
                <span>{words.steps[other]}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {says ? <p>{says}</p> : null}
      {children}
    </Screen>
  );
}
