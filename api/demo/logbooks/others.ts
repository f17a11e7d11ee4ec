/** The other logbooks of Maëlle, and those of the people around her. */
import { by, entryIn, forMe, on } from './entry.ts';

const [album, repair] = [entryIn('album'), entryIn('repair')];
const [reading, manual] = [entryIn('reading'), entryIn('manual')];
const [terrace, bikes, playground] = [entryIn('terrace'), entryIn('bikes'), entryIn('playground')];

export const others = {
  bedroom: album(146, '22:14', 'STEP', 'HOPEFUL', by('thanhmai')),
  spoken: album(118, '19:31', 'NOTE', 'STEADY', by('thanhmai')),
  threeSongs: album(97, '23:05', 'STEP', 'LIT_UP'),
  mother: album(79, '20:48', 'DOUBT', 'UNEASY'),
  guitar: album(58, '22:37', 'UNKNOWN', 'UNEASY'),
  switchedOff: album(36, '23:29', 'STUCK', 'LOW', by('thanhmai')),
  walk: album(22, '20:02', 'NOTE', 'HOPEFUL', on('Thursday', by('thanhmai'))),
  twoWords: album(10, '21:53', 'STEP', 'STEADY'),
  chairs: album(4, '22:26', 'DOUBT', 'UNEASY', forMe),

  poster: repair(95, '19:44', 'STEP', 'HOPEFUL'),
  alarmClock: repair(88, '18:51', 'NOTE', 'LIT_UP', on('Saturday', by('fatou'))),
  fire: repair(60, '17:58', 'STUCK', 'UNEASY', on('Saturday', by('fatou'))),
  covered: repair(46, '12:52', 'STEP', 'STEADY', by('fatou')),
  rabbit: repair(26, '18:36', 'NOTE', 'LIT_UP', on('Saturday')),
  kettle: repair(12, '21:17', 'STEP', null),
  radio: repair(2, '19:09', 'NOTE', 'LOW', on('Saturday', by('fatou'))),

  recipe: reading(176, '21:24', 'STEP', 'STEADY', on('Tuesday', by('maelle'))),
  wholePage: reading(112, '20:57', 'NOTE', 'LIT_UP', on('Tuesday')),
  oneLine: reading(61, '22:08', 'DOUBT', 'UNEASY', on('Tuesday', by('maelle', 'clara'))),
  glasses: reading(20, '21:12', 'NOTE', 'UNEASY', on('Tuesday', by('maelle'))),
  together: reading(2, '21:38', 'STEP', 'HOPEFUL', on('Tuesday')),

  sketchbooks: manual(33, '10:16', 'STEP', 'HOPEFUL', by('rosa')),
  rules: manual(24, '15:48', 'STUCK', 'LOW', by('rosa')),
  sadRoof: manual(13, '17:27', 'NOTE', 'LIT_UP'),
  letter: manual(5, '09:39', 'DOUBT', 'UNEASY'),

  planters: terrace(72, '13:05', 'STEP', 'HOPEFUL', by('maelle')),
  shouted: terrace(31, '12:51', 'NOTE', 'LIT_UP', by('maelle')),
  yellow: terrace(9, '13:12', 'DOUBT', 'UNEASY'),

  bench: bikes(55, '19:03', 'STEP', 'STEADY', by('maelle')),
  derailleur: bikes(27, '18:42', 'NOTE', 'LIT_UP', by('maelle')),
  cross: bikes(10, '18:29', 'DOUBT', 'UNEASY'),

  tarmac: playground(85, '16:34', 'STEP', 'LIT_UP', by('joaquim')),
  puddle: playground(36, '12:19', 'NOTE', 'HOPEFUL', by('joaquim')),
  downpipe: playground(7, '19:47', 'DOUBT', 'UNEASY'),
};
