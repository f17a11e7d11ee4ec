/** The topics of the demonstration; their names are in fr/ and en/. */
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
