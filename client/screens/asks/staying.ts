import type { FormEvent } from 'react';

/** Sends the form's event nowhere: the page stays. */
export const staying = (then: () => void) => (event: FormEvent) => {
  event.preventDefault();
  then();
};
