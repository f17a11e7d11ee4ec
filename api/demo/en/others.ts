import type { others as entries } from '../logbooks/others.ts';
import type { Written } from '../texts.ts';

export const others: Written<typeof entries> = {
  bedroom:
    'First song recorded, sitting on the floor between bed and wardrobe under a duvet. You can hear the ten past ten bus. It stays.',
  spoken:
    'Thanh Mai had me speak the words instead of singing them. I had to stop in the third verse. Eleven years, and I had never once said them.',
  threeSongs:
    'Three songs in one go tonight, no retakes. The last one goes flat at the end and it’s the best of the lot.',
  mother: 'My mother asked on the phone what I do with my evenings. Tidying, I said.',
  guitar:
    'The moment the guitar comes in, my voice steps back. It could be a setting. It could be me, singing softer so as not to be in the way.',
  switchedOff: 'Listened to all six. Didn’t make it to the end.',
  walk: 'Played Thanh Mai the chorus on our walk, one earphone each. She said nothing for the whole length of the quay and then: again?',
  twoWords:
    'Turned the guitar down a hair instead of pushing the voice up. Two more words come through. I’ll take two words.',
  chairs: 'Twenty chairs. I counted them at the library, pretending to look for a book.',

  poster:
    'Poster up in the hallway: don’t throw it out just yet. There are four of us who can hold a screwdriver, and three sockets. It’s a start.',
  alarmClock:
    'Eleven things came in, seven went home working, and there were two cakes. Karim spent an hour on an alarm clock nobody had asked about, and when it rang the whole room clapped.',
  fire: 'What if it catches fire in someone’s kitchen? I had no answer, and nobody picked up a screwdriver for the rest of the afternoon.',
  covered:
    'Sorted, thanks to Thibault: a policy at forty euros a year, one sheet to sign and one honest sentence at the door. The new poster doesn’t fib.',
  rabbit:
    'A small boy brought in a rabbit with one ear missing. When he got it back he checked the other ear as well, to be on the safe side.',
  kettle:
    'Did the accounts with Minh. There’s enough left for fuses and a proper kettle. He underlined the kettle twice.',
  radio:
    'His wife’s wireless. Three of us, two hours, nothing. He thanked each of us in turn. His scarf is still on the chair and I can’t bring myself to move it.',

  recipe:
    'Put out five chairs, three were taken. I had left the book at home so we read a recipe. I recommend it: you always know where you are with a recipe.',
  wholePage:
    'The one who hadn’t said a word since we opened read a whole page tonight. We all behaved as if it happened every week.',
  oneLine: 'I said go on, just one line, once too often. I could tell by the way she closed the book.',
  glasses:
    'She has forgotten her glasses, third time running. I offered mine. She said she could see far too well with those.',
  together:
    'Tried it as a chorus: I read a line, then the whole table reads the next. That way nobody had to go first. Doing that again.',

  sketchbooks:
    'Dug out the four sketchbooks. The best pages all have coffee on them, which must mean I used them.',
  rules:
    'Wrote: before commencing, ensure that all corners are square. Threw it away. No reader ever picked up a saw after a sentence like that.',
  sadRoof:
    'My granddaughter opened book two and asked why I had drawn a sad roof. It was the greenhouse that blew over. So I told her about it, and she took notes.',
  letter: 'Perhaps it should be a letter. I haven’t written one of those in twenty years.',

  planters:
    'Three planters in place. A patient of six has named them, and now we all have to say hello to each of them on the way in.',
  shouted:
    'He has never managed an r. Today he bellowed “raspberry” right across the terrace. We have no raspberries.',
  yellow:
    'The leaves are going yellow from the bottom up. And the building manager asked, quite kindly, whether we are allowed up there at all.',

  bench: 'Put the bench out on the pavement. Two bikes, three opinions, one dog.',
  derailleur:
    'A girl of about twelve took her derailleur apart while I held the bike. She let me do up the last screw, to be nice.',
  cross:
    'Lots of people slow down, have a look, and move on. I must look busy. Or cross. My sister says cross.',

  tarmac:
    'The tarmac is gone. Underneath, black earth that hadn’t seen daylight for sixty years. A whole class went quiet.',
  puddle: 'First proper rain. The puddle lasted forty minutes. Twenty-eight children timed it.',
  downpipe:
    'The downpipe from the shelter dumps everything in one corner. It ought to go to the school greenhouse. I can work out rivers; a gutter defeats me.',
};
