import * as v from 'valibot';
import type { PersonResolvers, Resolvers } from '../../schema/types.generated.ts';
import { findable } from '../offer/findable.ts';
import { mutation } from '../request/mutation.ts';
import { line, prose } from '../request/text.ts';

/** A person as the viewer may see them. */
export interface PersonRow {
  id: string;
  name: string;
  about: string | null;
}

const Person: PersonResolvers = {
  myTrust: (person, _args, context) => context.load.trust.load(person.id),
  myVouch: (person, _args, context) => context.load.vouch.load(person.id),
};

const updateProfile = mutation({
  check: v.object({ name: v.nullish(line(100)), about: v.nullish(prose(2000)) }),
  about: (_input, me) => me,
  async apply({ run, me }, { name = null, about }) {
    await run('person/update', { me, name, about: about ?? null, changesAbout: about !== undefined });
    await findable(run, [me]);
    return null;
  },
});

export const personResolvers: Resolvers = {
  Person,
  Mutation: { updateProfile },
  UpdateProfilePayload: {
    person: ({ about }, _args, context) => (about === null ? null : context.load.person.load(about)),
  },
};
