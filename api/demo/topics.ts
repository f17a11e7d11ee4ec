/** The words a demonstration house has for what one can help with; their names stand in fr/ and en/. */
export const topics = [
  'greenhouse',
  'carpentry',
  'growing',
  'soil',
  'rainwater',
  'permits',
  'insurance',
  'singing',
  'recording',
  'mixing',
  'arranging',
  'stage',
  'electronics',
  'sewing',
  'bikes',
  'welcome',
  'budget',
  'writing',
] as const;
export type TopicRef = (typeof topics)[number];
