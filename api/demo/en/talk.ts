import type { Texts } from '../texts.ts';

export const messages: Texts['messages'] = {
  beam: [
    'That beam really is fat. You can plane half of it off and come to no harm, I did it at my mum’s.',
    'Are you sure? It feels as if one touch would bring the lot down.',
    'It won’t. I’ll come by and we’ll look together. And try lamb’s lettuce on the north side, it couldn’t care less.',
    'Thank you, Yann. Lamb’s lettuce it is.',
  ],
  yard: [
    'I’ve read it. Wind isn’t my subject, but sitting is. Shall I come and sit in the yard with you tonight?',
    'I don’t go through the yard any more.',
    'Then we’ll go through it together.',
    'And we did. Thank you for the strap, and for the other thing.',
    'Are you sleeping?',
    'When it’s calm out.',
  ],
  chorus: [
    'Didn’t make it to the end of which one? The sixth? That’s my favourite.',
    'You’ve never heard it.',
    'I have. You hum it when we walk. Three years now.',
    'Bringing earphones on Thursday.',
    'I keep thinking about the chorus. What if you took a breath before “again”?',
    'I’ll try it and report back.',
  ],
  soil: [
    'Awa, meet Maëlle. Maëlle, meet Awa. I’ll keep quiet now, I just like hearing people talk about soil.',
    'Good evening, Maëlle. Five samples: one from each corner, one from the middle, twenty centimetres down. Any lab will do and I know a decent one.',
    'Thank you. I wanted to be told how bad it was and you handed me a spade. Much better.',
    'Your results are in. A little lead, as you’d expect. Grow in raised beds and the whole building can eat the lettuce.',
    'I read your message out loud on the stairs.',
  ],
  cover: [
    'I’ll leave the two of you to it. Maëlle, ask everything, the awkward ones as well.',
    'There’s only one question, really: who is liable, the association or whoever holds the screwdriver?',
    'That is precisely what I didn’t dare ask.',
    'The association, provided it has group cover and people sign a sheet at the door. I’ll send you one: a single page, no Latin.',
    'Signed at lunchtime. Forty euros a year. I slept.',
    'There you are, then.',
  ],
  rain: [
    'Forty minutes is very respectable for a puddle. Have you thought about a swale?',
    'I have, and the children heard “whale”. It has a tail now.',
    'Then give the whale a gentle slope, a centimetre to the metre.',
    'Done. It swims.',
  ],
};

export const introductions: Texts['introductions'] = {
  ousmane: {
    words:
      'Fatou, you once told me about Ousmane, who writes parts for amateur orchestras. I haven’t the nerve to send him my songs. Could you tell him I’m a beginner, in that way you have of saying things?',
    passedWords: null,
  },
  odile: {
    words:
      'You said once that Odile eats forms for breakfast. They frighten me, more so since I promised strawberries. Do you think she’d have a look?',
    passedWords: null,
  },
  maelle: {
    words: 'Do you know anyone who has killed a few seedlings and can laugh about it?',
    passedWords:
      'I thought of you straight away: the tomatoes on the north side, and the way you tell it. One break time is all they need. And if it isn’t the moment, nobody will ever hear.',
  },
  joaquim: {
    words: 'You told me your second greenhouse is anchored. I’d like to start with the second one.',
    passedWords:
      'Camille has been ill for a long while and is going gently. I’m on nights, and no use with a plan by morning. Would you take a look, with your notebook?',
  },
  thibault: {
    words:
      'I put “we are insured” on a poster. It isn’t true, or perhaps it is. Do you know anyone who can read a policy?',
    passedWords:
      'Maëlle runs a repair café and has stopped sleeping. It’s a short question, I think, and she listens to the end of an answer.',
  },
  awa: {
    words: 'There used to be a printing works in my yard. Awa would know, wouldn’t she? Will you ask?',
    passedWords: 'A yard, two families, and a friend who worries thoroughly. Would you have a look?',
  },
};

export const invitation =
  'Hello. This is a small circle of people who trust one another, and there’s a place next to mine for you. Look round as long as you like.';
