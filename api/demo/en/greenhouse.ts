import type { greenhouse as entries } from '../logbooks/greenhouse.ts';
import type { Written } from '../texts.ts';

export const greenhouse: Written<typeof entries> = {
  windows:
    'Eight old windows on the pavement, waiting for the lorry, brass handles and all. The man on the ground floor saw me staring and said go on, before I change my mind. I carried them into the yard one at a time. My arms are jelly and I keep grinning.',
  drawing:
    'Spent the afternoon with squared paper and a pile of videos. If the windows go in pairs it comes to about twelve square metres. I forgot the door, twice.',
  households:
    'Knocked on all nine doors. Seven said yes, one said let’s see, and the lady on the third floor said nothing at all but left a drill on my doormat an hour later. I’m counting that as a yes.',
  rafters:
    'The timber is here. Yann brought it on his trailer and changed the subject when I tried to thank him. Put the first frame together with the boy from the second floor, who is eight, and who gave a running commentary on the bubble in the spirit level.',
  architect:
    'They’ve started calling me the architect on the stairs. Nobody has asked whether I know how to do this. I haven’t asked either.',
  firstPane:
    'The first window is standing. We queued up to open it and shut it again, very politely, as though calling on somebody.',
  printing:
    'There was a printing works in this yard until 1974. I only know because I was looking up something else. Lead, ink, goodness knows what. And I was about to plant straight into it, with two toddlers in the building.',
  roof: 'Roof’s on. It began to rain with one sheet to go, so four of us sat on a pallet underneath and listened. It stopped after a while. Nobody got up.',
  results:
    'The soil results came. Awa went through them with me, and not once did she put on a grave voice. Raised beds, thirty centimetres, and we’re fine. I had imagined far worse.',
  sowing:
    'Sowed before work: lettuce, parsley, basil and one row I never labelled. Compost under the fingernails at eight in the morning beats coffee.',
  mist: 'The two little ones from the first floor drew all over the misted glass. A dog, a house, something with seven legs. By evening it had gone and they asked me to please order some more fog.',
  northLight:
    'The north half gets no sun before eleven. I’ve no idea what grows in that, or whether light is the trouble at all. It may just be one very fat beam in the wrong place.',
  basil:
    'Found all the basil lying down this morning, a whole tray of it. Overwatered, I think. Silly to get a lump in the throat over basil.',
  unlabelled:
    'The mystery row has come up. The third floor says rocket, the second floor says weeds, and somebody has pinned a betting sheet next to the letterboxes.',
  storm:
    'Storm in the night. This morning the whole greenhouse had moved ten centimetres towards the wall, all in one piece, like a wardrobe. One pane is cracked. I was late for work and didn’t tell anyone why.',
  ball: 'I said it was a football. It just came out. Now the girls on the first floor think it was them.',
  blocks: 'Propped it with breeze blocks. I wouldn’t call that a repair. It’s a wish.',
  videos:
    'Third evening of videos, and every one of them begins with “all you need to do”. I can’t even tell whether it’s wrong at the bottom, at the top or everywhere. I’ve started leaving by the street door so as not to cross the yard.',
  dismantle:
    'What if the answer is to take it down? I think I’d say yes on the spot, out of sheer relief, and be sorry by breakfast.',
  strap:
    'Ran a lorry strap round the corner post and hooked it to the ring in the wall. Ugly as anything, and it holds. First full night’s sleep in a week.',
  coffee:
    'It turns out the lady from the third floor has her coffee in the greenhouse every morning, on a folding chair, before any of us are up. She says she is keeping an eye on the lettuces. She reads them the paper.',
  brackets:
    'Bought brackets. Too small, of course. But I can see why they’re too small, and a month ago I couldn’t have.',
  night:
    'Up at four again because of the wind. The strap was humming. I stood in the rain in my pyjamas with one hand on the corner post, for all the good my hand could do.',
  asking:
    'I’ve asked. It took two evenings to write and two seconds to send. Nothing has changed yet, except that this morning I walked across the yard.',
};
