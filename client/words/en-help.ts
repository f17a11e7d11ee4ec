/** The texts of the page of questions, in English. It alone loads them. */
import type { HelpWords } from './fr-help.ts';

export const helpWords: HelpWords = {
  title: 'What people ask',
  says: 'Ten questions people really have, with straight answers.',
  questions: [
    {
      asks: 'Who reads what I write?',
      answer: [
        'You, and the people you choose. Each logbook has its own: at first only those you trust fully, and only what you write from the day you gave them that trust. You can open it further, or pick just a few.',
        'Before you share a note you see their names, exactly. A note you keep to yourself is read by nobody else. If several of you keep a logbook, each reads what was written since they joined.',
        'Nothing here is public, and no search engine sees any of it.',
      ],
    },
    {
      asks: 'What does my trust in somebody change?',
      answer: [
        'Two things: what they can read of yours, and how far a request for help can travel through them.',
        'Nobody can learn how much you trust someone, not even that person. They are told nothing, neither when you give trust nor when you take it back. It shows only through what you let them read or ask of them.',
        'Trust goes one way: trusting somebody does not open their logbooks to you.',
      ],
    },
    {
      asks: 'If I say no, does anybody find out?',
      answer: [
        'No. When you are asked to pass something on or to help, a no and a week of silence look exactly alike. Whoever asked reads “not this time” on a day that was fixed beforehand, whatever happened, and learns neither who nor why.',
        'Nobody sees how often you have said yes or no.',
        'One thing is noticed, without a name: if you turn down a proposal to keep a logbook together, it disappears for everybody.',
      ],
    },
    {
      asks: 'What does a stranger see of me?',
      answer: [
        'Nothing, until you open something. There is no directory, no search by name, no public page.',
        'If you agree to be asked for help, your name, what you say about yourself and the topics you offer may be shown to people who trust somebody who can introduce you. Your logbooks never are. You can close this at any time, and it takes effect at once.',
        'If you ask for an introduction, the person who passes it on, and then the person who could help, read your ask in brief. You can keep your name from the latter until they accept.',
      ],
    },
    {
      asks: 'How does the house find who can help me?',
      answer: [
        'It starts from the people you trust, then looks at those they can introduce, who have said they are glad to help with these topics. Often it is somebody you hardly know.',
        'Your notes are not used for this search: only the title, the brief text and the topics of your ask count. People who are found are not told. You choose whom to ask, and an introduction happens only if everyone wants it.',
      ],
    },
    {
      asks: 'Can I take back what I wrote or shared?',
      answer: [
        'Yes. For ten seconds, “Undo” holds back what you have just sent. After that, a note can be changed, kept to yourself or removed, and you can take somebody off those who read. It holds from the next page anybody opens.',
        'What was read is known: the house cannot take it out of a memory, or a copy. A message in a conversation stays there for those who take part.',
      ],
    },
    {
      asks: 'What if somebody harms me?',
      answer: [
        'You can block them. Every tie between you goes, both ways, at once and in silence. To them it is as if you were no longer here. Unblocking restores nothing.',
        'You can also report a note, an ask or a message: the host reads the passage you choose and your words, nothing more, and can remove the text. The person is not told.',
        'If you are in danger, do not wait for the house: call the emergency services.',
      ],
    },
    {
      asks: 'What does the host see, and how do I reach them?',
      answer: [
        'The host is the person who runs this house for all of you. Texts are not encrypted against them: whoever controls the machine or a backup can read everything. Their everyday tools show next to nothing, but that is good manners, not a lock. Only live in a house whose host you believe in.',
        'Logs and mails hold neither your texts nor names put together.',
        'A report reaches them. For anything else, whoever let you in can tell you how to get in touch.',
      ],
      reaches: 'To write to them:',
    },
    {
      asks: 'Why a link and not a password, and what does my device keep?',
      answer: [
        'The link comes to your address, works once and lasts ten minutes. A passkey, which you make under “Me”, opens without waiting for a message. So whoever reads your mail can enter in your place: keep it well protected. Under “Me” you see the browsers where your place is open, and can close each of them.',
        'This device keeps your language, what is new to you and what you are in the middle of writing. Leaving the house erases those drafts. On a shared device, leave the house when you go.',
      ],
    },
    {
      asks: 'How do I leave for good, and what stays of me?',
      answer: [
        'You can go whenever you like, without giving a reason. Your ties and all you wrote are erased. For logbooks kept by several people you choose: your notes go too, or they stay without a name for those who kept them with you and could read them.',
        'Before that you can take everything you wrote with you. Both need you to have come in less than ten minutes ago, so that nobody does it in your place.',
        'A backup the host made earlier keeps what was in it.',
      ],
    },
  ],
};
