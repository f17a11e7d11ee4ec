import { readmit, suspend } from '../account/suspend.ts';
import { each } from './people.ts';
import { names, type Command } from './command.ts';

export const suspending: Command = {
  usage: ['suspend <ref, e-mail or id>…'],
  means:
    'Suspends people: their sessions, tokens and sockets end within a second, they cannot enter, and to others ' +
    'they look like deleted accounts. Nothing of theirs is lost.',
  plan(args) {
    const people = names(args);
    return (desk) =>
      each(desk, people, async (run, { id, suspended, demo }) => {
        if (demo) return 'is of a demonstration house';
        if (suspended) return 'is suspended already';
        await suspend(run, id, desk.clock.now());
        return null;
      });
  },
};

export const readmitting: Command = {
  usage: ['readmit <ref, e-mail or id>…'],
  means: 'Lets suspended people back, with everything that was theirs. They sign in anew.',
  plan(args) {
    const people = names(args);
    return (desk) =>
      each(desk, people, async (run, { id }) =>
        (await readmit(run, id, desk.clock.now())) ? null : 'is not suspended',
      );
  },
};
