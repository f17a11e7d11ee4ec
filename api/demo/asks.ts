/** The projects and asks of the demonstration. Their texts are in fr/ and en/. */
import type { AskState, Need, Urgency } from '../../schema/enums.generated.ts';
import type { PersonRef } from './people/people.ts';
import type { TopicRef } from './topics.ts';

/** `days`: how many days before the visit the project began. */
interface Project {
  keeper: PersonRef;
  days: number;
}

export const projects = {
  greenhouse: { keeper: 'maelle', days: 212 },
  album: { keeper: 'maelle', days: 147 },
  repair: { keeper: 'maelle', days: 96 },
  reading: { keeper: 'fatou', days: 180 },
  manual: { keeper: 'joaquim', days: 34 },
} as const satisfies Record<string, Project>;
export type ProjectRef = keyof typeof projects;

interface Ask {
  asker: PersonRef;
  project: ProjectRef;
  state: AskState;
  topics: readonly TopicRef[];
  needs: readonly Need[];
  urgency: Urgency;
  unnamed: boolean;
  /** How many days before the visit it was written. */
  days: number;
  /** How many days after the visit it closes by itself; null for never. */
  until: number | null;
}

export const asks = {
  wind: {
    asker: 'maelle',
    project: 'greenhouse',
    state: 'WIDENED',
    topics: ['greenhouse', 'carpentry'],
    needs: ['EYES', 'SKILL', 'THING'],
    urgency: 'THIS_MONTH',
    unnamed: false,
    days: 2,
    until: 26,
  },
  voice: {
    asker: 'maelle',
    project: 'album',
    state: 'WIDENED',
    topics: ['mixing', 'recording'],
    needs: ['EYES', 'TIME'],
    urgency: 'WHENEVER',
    unnamed: true,
    days: 5,
    until: null,
  },
  refusing: {
    asker: 'maelle',
    project: 'repair',
    state: 'INNER',
    topics: ['welcome', 'writing'],
    needs: ['EYES'],
    urgency: 'THIS_WEEK',
    unnamed: false,
    days: 3,
    until: 9,
  },
  firstConcert: {
    asker: 'maelle',
    project: 'album',
    state: 'DRAFT',
    topics: ['stage', 'singing'],
    needs: ['TIME'],
    urgency: 'WHENEVER',
    unnamed: true,
    days: 1,
    until: null,
  },
  liability: {
    asker: 'maelle',
    project: 'repair',
    state: 'RESOLVED',
    topics: ['insurance', 'permits'],
    needs: ['CONTACT', 'SKILL'],
    urgency: 'THIS_MONTH',
    unnamed: false,
    days: 58,
    until: null,
  },
  earth: {
    asker: 'maelle',
    project: 'greenhouse',
    state: 'CLOSED',
    topics: ['soil', 'growing'],
    needs: ['EYES', 'CONTACT'],
    urgency: 'WHENEVER',
    unnamed: false,
    days: 120,
    until: null,
  },
  aloud: {
    asker: 'fatou',
    project: 'reading',
    state: 'WIDENED',
    topics: ['stage', 'writing'],
    needs: ['TIME', 'SKILL'],
    urgency: 'THIS_MONTH',
    unnamed: false,
    days: 8,
    until: 30,
  },
  firstPage: {
    asker: 'joaquim',
    project: 'manual',
    state: 'WIDENED',
    topics: ['writing'],
    needs: ['EYES'],
    urgency: 'WHENEVER',
    unnamed: true,
    days: 6,
    until: null,
  },
} as const satisfies Record<string, Ask>;
export type AskRef = keyof typeof asks;
