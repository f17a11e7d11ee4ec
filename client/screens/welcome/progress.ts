/** Where somebody stands in their first steps, kept in this browser. */
const prefix = 'tiers-espace.welcome.';

export const steps = ['you', 'project', 'help', 'note', 'circle'] as const;
export type Step = (typeof steps)[number];

const isStep = (text: string | null): text is Step => steps.some((step) => step === text);

/** The step to go on with; null if none was begun, or all are done. */
export function stepOf(person: string): Step | null {
  const kept = localStorage.getItem(prefix + person);
  return isStep(kept) ? kept : null;
}

/** Null: all steps are done. */
export function keepStep(person: string, step: Step | null): void {
  try {
    if (step) localStorage.setItem(prefix + person, step);
    else localStorage.removeItem(prefix + person);
  } catch {
    // Without storage the steps begin anew at the next visit.
  }
}

export const hasUnfinishedSteps = (person: string): boolean => stepOf(person) !== null;
