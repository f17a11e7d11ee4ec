import type { Texts } from '../texts.ts';

export const asks: Texts['asks'] = {
  wind: {
    title: 'A greenhouse of salvaged windows shifts in the wind',
    story:
      'I am telling you because I do not dare say it at the meeting: I drew this greenhouse alone, one Sunday, from videos. Everyone trusted me. Since the storm I get up at night when it blows, to check that it still stands. One pane cracked and I said it was a football. I think I can learn to make it solid, but I do not know where to begin, and I am afraid of being told to take it all down.',
    brief:
      'Eight old windows, a frame of screwed rafters, clay soil. In the last storm the structure slid ten centimetres, and one pane cracked. A matter of anchoring and bracing: a practised eye, a morning, reclaimed timber.',
  },
  voice: {
    title: 'The guitar covers the voice',
    story:
      'I listened to all six songs in a row and switched it off before the end. As soon as the guitar comes in you can no longer make out what I am singing; when I bring the voice up there is nothing else, and all my faults with it. I have been putting this off for months. I have never played these songs to anyone who knows about such things, and that is probably what I am afraid of.',
    brief:
      'Six acoustic songs, voice and guitar on separate tracks, taken in a bedroom on a condenser microphone. In the mix the voice fades; raising the volume turns it harsh. Fresh ears on one song, or an hour side by side: equalising, compression.',
  },
  refusing: {
    title: 'Returning an object unmended',
    story:
      'On Saturday a man came with the radio of his wife, who died last year. Three of us spent two hours on it and did not manage. He said it was nothing, he thanked everybody, and he left very quickly without his scarf. I did not know what to say. I would like nobody to leave us like that again.',
    brief:
      'A monthly repair café, twelve volunteers. One repair in three fails. Words, a gesture, a way of welcoming failure.',
  },
  firstConcert: {
    title: 'Singing to twenty people at the library',
    story:
      'The librarian has offered me a Friday evening, half an hour, twenty chairs. I said I would think about it and have not answered for three weeks. The last time I sang in front of people I was fifteen, and I stopped in the middle.',
    brief:
      'A first concert, twenty chairs, half an hour. Two or three rehearsals facing one single, patient person.',
  },
  liability: {
    title: 'Who answers for a mended appliance that catches fire?',
    story:
      'One of us asked the question aloud, and nobody touched a screwdriver for the rest of the afternoon. I had written “we are insured” on the poster without being sure. I did not sleep all week.',
    brief:
      'A neighbourhood association, voluntary electrical repairs. Which insurance, which disclaimer, and what to say honestly at the door?',
  },
  earth: {
    title: 'Can we eat what will grow in this yard?',
    story:
      'There was a printing works here until 1974. Two families have small children. I wanted to plant at once, and I was ashamed of having thought of it after the others did.',
    brief:
      'The yard of a former printing works, thirty centimetres of fill. Which tests to order, from whom, and how to read the results?',
  },
  aloud: {
    title: 'Three neighbours who dare not read aloud',
    story:
      'They do read, I know it: I see their lips. But when their turn comes, one goes out to telephone and another has forgotten her glasses. I think I pressed them too hard at the start, and that it is partly my fault. I would not want to lose them.',
    brief:
      'A Tuesday reading group, eight adults. Nerves block reading aloud: breathing exercises, short pieces written by the group, two trial evenings.',
  },
  firstPage: {
    title: 'Page one of a workshop notebook',
    story:
      'I have filled four sketchbooks and cannot write one sentence that does not sound like regulations. At school I was the one who helped the others. Asking this at my age costs me more than I expected.',
    brief: 'Four sketchbooks, not one sentence. Page one, judged frankly; a tone nearer to a letter.',
  },
  slowing: {
    title: 'People slow down but don’t dare stop',
    story:
      'I can mend things, I can’t do hello. I look up too late, or I hand a spanner to somebody who only wanted to watch. How do you hold a door open without dragging people through it?',
    brief: 'A bicycle bench on a pavement, once a week. How to make those who hesitate feel welcome?',
  },
  yellowLeaves: {
    title: 'Yellow leaves, and possibly no permission',
    story:
      'The children overwater because they wait too long, and I won’t take the can away from them. Now the building manager wonders whether planters are allowed up there at all. I have already promised everybody strawberries.',
    brief:
      'Three planters on the terrace of an office building, leaves yellowing from below. Does it need the owners’ consent, or the town hall’s, and which comes first?',
  },
  gutter: {
    title: 'A downpipe that dumps it all in one corner',
    story:
      'I model whole catchments for a living and I’m beaten by three metres of gutter. The children keep asking about the tank. I’d love a pair of eyes before I drill into anything.',
    brief:
      'A school shelter, one downpipe, a small greenhouse eight metres off. How to get the water there without a pump?',
  },
  shyPupils: {
    title: 'Pupils who look at the cupboard and walk on',
    story: 'They go past three times, read the labels and leave. I suppose I look like a nurse.',
    brief:
      'Seed library in a school corridor, shy pupils, north-facing windowsills. Show them how to begin, own up to a failure or two: one break time, once.',
  },
  wardrobe: {
    title: 'A very small greenhouse, and not much strength',
    story: 'I tire easily and I hate saying so. I’d still like to put it up with my own hands.',
    brief:
      'Fourth-floor balcony, windy, two salvaged frames, weak arms. Somebody patient to look at the plan before the sawing starts.',
  },
};
