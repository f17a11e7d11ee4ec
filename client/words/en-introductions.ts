/** What the page says of introductions, in English. */
import type { introductionWords as french } from './fr-introductions.ts';

export const introductionWords: typeof french = {
  introductions: {
    title: 'Introductions', hint: 'Two people meet only if both want to. Nobody learns who said no.',
    empty: 'No introductions for now.', turn: 'You are asked', others: 'Under way and past', somebody: 'somebody',
    head: {
      asking: (candidate) => `You would like to meet ${candidate}`, asked: (asker) => `Your help would mean a lot to ${asker}`,
      between: (asker, candidate) => `Introduce ${asker} to ${candidate}`, offering: (asker, candidate) => `You offer to introduce ${candidate} to ${asker}`,
      offeredTo: (connector, other) => `${connector} introduces you to ${other}`, offeredSomebody: (connector) => `${connector} would like to introduce you to somebody`,
    },
    through: (connector) => `Through ${connector}`, about: (title) => `About “${title}”`,
    mine: 'Your words', said: (name) => `What ${name} says`, saidBySomebody: 'What you are told',
    asked: (day) => `Take your time: you have until ${day}.`, askedWeek: 'Take your time: you have a week from when it came to you.',
    waiting: (day) => `Waiting. Nobody is in a hurry. If nothing comes of it, it ends by itself on ${day}.`,
    ended: { CONNECTED: 'Done: you have met.', NOT_THIS_TIME: 'Not this time. It says nothing about you.', WITHDRAWN: 'Taken back. That is fine too.' },
    talk: 'Go to the conversation',
    request: (connector) => `Ask to be introduced by ${connector}`, requestDirectly: 'Ask directly', requestTitle: (name) => `Meet ${name}`, directTitle: (name) => `Ask ${name}`,
    requestSays: (connector, name) => `${connector} will read your ask in short and these words, and pass it on to ${name}, or not. Nothing of you reaches ${name} before.`,
    directSays: (name) => `${name} will read your ask in short and these words, and say yes, or nothing.`,
    wordsTo: (name) => `A few words to ${name}`, wordsWrong: 'Write 2,000 characters at most.', noHurry: 'Nobody has to answer. Without an answer after 14 days it ends by itself.', send: 'Send',
    limit: (day) => (day ? `Several introductions are under way for you already. A place is free by ${day} at the latest.` : 'Several introductions are under way for you already.'),
    askedAlready: 'You have asked them already.',
    passOn: 'Pass on', passOnTitle: (name) => `Pass on to ${name}`, passOnSays: (name) => `${name} will read the ask in short and words of your own, and choose.`, passedOn: (name) => `Passed on to ${name}. Thank you.`,
    accept: 'Yes, gladly', accepted: 'Thank you. The other person is yet to be asked; there is nothing more for you to do.', connected: 'Thank you. A conversation of three is waiting for you below.',
    decline: 'Not this time', declineHint: 'If you pass, nobody learns of it, and nobody asks why.', declined: 'Understood. Nobody learns of it.',
    withdraw: 'Take back', withdrawSure: 'Take this introduction back?', withdrawSays: 'It is gone for the others. Its place stays taken until it would have ended.', withdrawn: 'Taken back.',
    offer: 'I know someone', offerTitle: 'You know someone?',
    offerSays: (writer) => `Whoever you choose is asked first, without learning for whom. If they are willing, ${writer} chooses in turn.`,
    offerWho: 'Who?', offerNone: 'Choose…', offerNobody: 'Choose somebody.', offeredAlready: 'You have offered that already.', nobodyKnown: 'You know nobody else here yet.',
    offerWords: 'Your words', offerWordsHint: (writer) => `Both read them. Say nothing that ${writer} would not have said.`, offerWordsWrong: 'Write something, 2,000 characters at most.',
    offerGo: 'Offer', offered: 'Offered. You can follow it among your introductions.',
  },
};
