import { by, entryIn, forMe, on } from './entry.ts';

const entry = entryIn('greenhouse');

export const greenhouse = {
  windows: entry(211, '18:47', 'STEP', 'LIT_UP', by('yann', 'thanhmai')),
  drawing: entry(204, '16:22', 'NOTE', 'HOPEFUL', on('Sunday')),
  households: entry(197, '21:06', 'STEP', 'STEADY', by('fatou')),
  rafters: entry(172, '17:58', 'STEP', 'STEADY'),
  architect: entry(150, '23:41', 'NOTE', 'LOW', forMe),
  firstPane: entry(139, '19:14', 'STEP', 'LIT_UP', by('yann', 'thanhmai', 'fatou')),
  printing: entry(121, '22:33', 'DOUBT', 'UNEASY'),
  roof: entry(109, '18:21', 'STEP', 'HOPEFUL', by('yann')),
  results: entry(94, '12:40', 'NOTE', 'STEADY', by('fatou')),
  sowing: entry(83, '08:12', 'STEP', 'HOPEFUL'),
  mist: entry(71, '17:37', 'NOTE', 'LIT_UP', by('thanhmai', 'fatou')),
  northLight: entry(66, '19:22', 'UNKNOWN', 'UNEASY', by('yann')),
  basil: entry(52, '07:46', 'NOTE', 'LOW', by('thanhmai')),
  unlabelled: entry(44, '19:56', 'STEP', 'HOPEFUL', by('fatou', 'yann')),
  storm: entry(33, '06:54', 'STUCK', 'LOW', by('yann', 'fatou')),
  ball: entry(32, '23:18', 'NOTE', 'LOW', forMe),
  blocks: entry(31, '22:44', 'STUCK', 'UNEASY'),
  videos: entry(29, '23:02', 'STUCK', 'LOW', by('fatou')),
  dismantle: entry(28, '21:49', 'DOUBT', 'UNEASY'),
  strap: entry(25, '12:24', 'STEP', 'STEADY', by('yann', 'thanhmai')),
  coffee: entry(17, '18:33', 'NOTE', 'LIT_UP', by('thanhmai', 'fatou')),
  brackets: entry(11, '18:07', 'STEP', null),
  night: entry(3, '06:12', 'STUCK', 'LOW', by('fatou')),
  asking: entry(1, '21:11', 'STEP', 'HOPEFUL'),
};
