import type { music as people } from '../people/music.ts';
import type { SaidBy } from '../texts.ts';

export const music: SaidBy<typeof people> = {
  nadege: {
    about: 'Sound engineer for documentaries. I began in my kitchen, with one microphone and blankets.',
    notes: {
      recording: 'A voice and a guitar in a bedroom: where to put the microphone, what to hang on the walls.',
      mixing:
        'I prefer an hour side by side over one song to a long message. You leave with three moves of equalising that are your own.',
    },
  },
  rafael: {
    about: 'Drummer, father of two small ones, I mix at night on headphones.',
    notes: {
      mixing:
        'Leaving space for the voice: often it is enough to carve a little out of the guitar in the right place.',
      arranging: 'Knowing when not to play.',
    },
  },
  samia: {
    about:
      'Singing teacher at a community school. I work a great deal with people who sang as children and then fell silent.',
    notes: {
      singing: 'Finding one’s own pitch, without imitating.',
      recording: 'Voice sessions are familiar ground: I know how to reassure from behind the glass.',
    },
  },
  piotr: {
    about: 'Programmer, and at weekends bass player in a trio that rehearses more than it performs.',
    notes: {
      mixing: 'I taught myself, slowly. I can show what I wish somebody had shown me about compression.',
      recording: 'Recording at home when the neighbours are close.',
    },
  },
  ousmane: {
    about: 'Guitarist and copyist. I write parts for amateur orchestras.',
    notes: {
      arranging: 'Guitar and voice: change a chord or a position, and the melody comes forward again.',
      recording: 'A few demos, nothing grand.',
    },
  },
  quynh: {
    about: 'I sing in a chamber choir and teach mathematics. Both ask for patience.',
    notes: { singing: 'Diction: letting every word reach the last chair.' },
  },
  loic: {
    about: 'Thirty years at the desk of a concert hall. Retired since March, a little lost without faders.',
    notes: {
      mixing:
        'Songs, folk, acoustic. I listen first without touching anything, and say what is beautiful already.',
    },
  },
  helena: {
    about: 'Actress, then trainer. I get people reading who have never read standing up.',
    notes: {
      stage: 'Nerves before reading aloud: three breathing exercises, and permission to start again.',
      singing: 'Spoken song, for those who say they do not sing.',
    },
  },
  mathis: {
    about: 'I record places: birds, stations, markets.',
    notes: {
      recording: 'Chasing background noise and the echo of a small room. I lend a condenser microphone.',
      stage: 'Public reading: I was the one holding the microphone, and learned by watching.',
    },
  },
  amina: {
    about: 'Student of musicology; I tune pianos to pay for my books.',
    notes: {
      arranging: 'Listening to a demo and saying, bar by bar, where attention wanders.',
      mixing: 'I am learning. Attentive ears, and humility enough to say when I do not know.',
    },
  },
};
