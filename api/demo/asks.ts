/** The asks of the demonstration. Their texts are in fr/ and en/. */
import type { AskState, Need, Urgency } from '../../schema/enums.generated.ts';
import type { Time } from './moment.ts';
import type { PersonRef } from './people/people.ts';
import type { ProjectRef } from './projects.ts';
import type { TopicRef } from './topics.ts';

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
  at: Time;
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
    at: '20:52',
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
    at: '22:47',
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
    days: 1,
    at: '21:18',
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
    at: '22:39',
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
    days: 59,
    at: '23:07',
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
    at: '22:51',
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
    at: '22:15',
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
    at: '11:04',
    until: null,
  },
  slowing: {
    asker: 'yann',
    project: 'bikes',
    state: 'INNER',
    topics: ['welcome', 'bikes'],
    needs: ['EYES', 'TIME'],
    urgency: 'WHENEVER',
    unnamed: false,
    days: 6,
    at: '19:26',
    until: null,
  },
  yellowLeaves: {
    asker: 'thanhmai',
    project: 'terrace',
    state: 'WIDENED',
    topics: ['growing', 'permits'],
    needs: ['EYES', 'CONTACT'],
    urgency: 'THIS_MONTH',
    unnamed: false,
    days: 4,
    at: '13:34',
    until: 26,
  },
  gutter: {
    asker: 'rosa',
    project: 'playground',
    state: 'INNER',
    topics: ['rainwater', 'greenhouse'],
    needs: ['EYES', 'SKILL'],
    urgency: 'THIS_MONTH',
    unnamed: false,
    days: 6,
    at: '20:09',
    until: 21,
  },
  shyPupils: {
    asker: 'halina',
    project: 'seeds',
    state: 'WIDENED',
    topics: ['growing', 'welcome'],
    needs: ['TIME', 'EYES'],
    urgency: 'WHENEVER',
    unnamed: true,
    days: 9,
    at: '15:56',
    until: null,
  },
  wardrobe: {
    asker: 'camille',
    project: 'shelter',
    state: 'WIDENED',
    topics: ['greenhouse', 'carpentry'],
    needs: ['EYES', 'TIME'],
    urgency: 'WHENEVER',
    unnamed: false,
    days: 8,
    at: '10:22',
    until: null,
  },
} as const satisfies Record<string, Ask>;
export type AskRef = keyof typeof asks;
