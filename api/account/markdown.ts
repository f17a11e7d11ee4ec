/**
 * The export as Markdown. Texts of people are quoted, so that nothing in them looks like a heading of ours.
 */
import type { Locale } from '../../schema/enums.generated.ts';
import type { Mine } from './mine.ts';

const french = {
  title: 'Ce qui est à moi',
  open: 'Ouvert aux demandes :',
  mailAsked: 'Un courriel quand on me demande quelque chose :',
  digest: 'Un courriel quand il y a du nouveau :',
  projects: 'Mes projets',
  entries: 'Mes carnets',
  asks: 'Mes demandes',
  messages: 'Ce que j’ai dit',
  introductions: 'Mes mots pour des présentations',
  offers: 'Ce que je propose',
  topicWishes: 'Les mots que j’ai proposés à l’hôte',
  invitations: 'Mes invitations',
  apps: 'Les apps que je laisse entrer',
  registeredApps: 'Les apps que j’ai inscrites',
  passkeys: 'Mes clés d’accès',
  webhooks: 'Les adresses où partent mes nouvelles',
  acquaintances: 'Les personnes que je connais',
  trusts: 'Ma confiance',
  vouches: 'Celles et ceux que je présente',
  blocked: 'Les personnes que j’ai bloquées',
  dismissed: 'Les personnes que j’ai écartées',
  forMe: 'pour moi seulement',
  nothing: 'Rien.',
  yes: 'oui',
  no: 'non',
  address: 'Adresse :',
  KNOWN: 'connaissance',
  TRUSTED: 'confiance',
  FULL: 'pleine confiance',
  NOTHING: 'ne lit rien',
  SINCE: 'lit depuis',
  EVERYTHING: 'lit tout',
  STEP: 'pas',
  NOTE: 'note',
  DOUBT: 'doute',
  STUCK: 'blocage',
  UNKNOWN: 'je ne sais pas',
  NEVER: 'jamais',
  DAILY: 'chaque jour',
  SUNDAY: 'le dimanche',
  NOW: 'pas maintenant',
  ASK: 'pas pour cette demande',
  EVER: 'plus jamais',
  DRAFT: 'brouillon',
  INNER: 'premier cercle',
  WIDENED: 'deuxième cercle',
  RESOLVED: 'résolue',
  CLOSED: 'close',
};

const english: typeof french = {
  title: 'What is mine',
  open: 'Open to requests:',
  mailAsked: 'Mail when I am asked something:',
  digest: 'Mail when there is something new:',
  projects: 'My projects',
  entries: 'My logbooks',
  asks: 'My asks',
  messages: 'What I said',
  introductions: 'My words for introductions',
  offers: 'What I offer',
  topicWishes: 'Words I suggested to the host',
  invitations: 'My invitations',
  apps: 'Apps I let in',
  registeredApps: 'Apps I registered',
  passkeys: 'My passkeys',
  webhooks: 'Addresses to which my news are sent',
  acquaintances: 'People I know',
  trusts: 'My trust',
  vouches: 'Those I introduce',
  blocked: 'People I have blocked',
  dismissed: 'People I have dismissed',
  forMe: 'for myself only',
  nothing: 'Nothing.',
  yes: 'yes',
  no: 'no',
  address: 'Address:',
  KNOWN: 'known',
  TRUSTED: 'trusted',
  FULL: 'fully trusted',
  NOTHING: 'reads nothing',
  SINCE: 'reads since',
  EVERYTHING: 'reads everything',
  STEP: 'step',
  NOTE: 'note',
  DOUBT: 'doubt',
  STUCK: 'stuck',
  UNKNOWN: 'I do not know',
  NEVER: 'never',
  DAILY: 'each day',
  SUNDAY: 'on Sundays',
  NOW: 'not now',
  ASK: 'not for this ask',
  EVER: 'never again',
  DRAFT: 'draft',
  INNER: 'first circle',
  WIDENED: 'second circle',
  RESOLVED: 'resolved',
  CLOSED: 'closed',
};

/** One line with a short text of a person in it, whose Markdown characters are escaped. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|]/g, String.raw`\$&`);
const quoted = (text: string | null) =>
  text === null
    ? []
    : [
        text
          .split(/\r\n|\r|\n/)
          .map((line) => `> ${line}`.trimEnd())
          .join('\n'),
      ];
const day = (at: string | null) => (at ?? '').slice(0, 10);
const joined = (...parts: (string | null)[]) =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

export function asMarkdown(mine: Mine, locale: Locale): string {
  const words = locale === 'FR' ? french : english;
  const { profile } = mine;
  const section = (title: string, parts: string[]) => [
    `## ${title}`,
    ...(parts.length > 0 ? parts : [words.nothing]),
  ];
  const names = (people: { name: string }[]) => people.map(({ name }) => `- ${plain(name)}`);
  const trusts = mine.trusts.map(
    ({ name, level, reads, readsFrom }) =>
      `- ${joined(plain(name), level && words[level], `${words[reads]} ${day(readsFrom)}`.trim())}`,
  );
  const list = (lines: string[]) => (lines.length > 0 ? [lines.join('\n')] : []);
  return `${[
    `# ${words.title}`,
    `**${plain(profile.name)}**`,
    ...(profile.email === null ? [] : [`${words.address} ${plain(profile.email)}`]),
    ...quoted(profile.about),
    `${words.open} ${profile.open ? words.yes : words.no}`,
    `${words.mailAsked} ${profile.mailAsked ? words.yes : words.no}`,
    `${words.digest} ${words[profile.digest]}`,
    ...section(
      words.projects,
      mine.projects.flatMap(({ title, purpose }) => [`### ${plain(title)}`, ...quoted(purpose)]),
    ),
    ...section(
      words.entries,
      mine.entries.flatMap(({ project, kind, text, writtenAt, forMe }) => [
        `### ${joined(day(writtenAt), plain(project), words[kind], forMe ? words.forMe : null)}`,
        ...quoted(text),
      ]),
    ),
    ...section(
      words.asks,
      mine.asks.flatMap(({ project, title, story, brief, topics, state, draftedAt }) => [
        `### ${plain(title)}`,
        joined(day(draftedAt), plain(project), words[state], plain(topics.join(', '))),
        ...quoted(story),
        ...quoted(brief),
      ]),
    ),
    ...section(
      words.introductions,
      mine.introductions.flatMap(({ words: said, at }) => [`### ${day(at)}`, ...quoted(said)]),
    ),
    ...section(
      words.messages,
      mine.messages.flatMap(({ text, saidAt }) => [`### ${day(saidAt)}`, ...quoted(text)]),
    ),
    ...section(
      words.offers,
      mine.offers.flatMap(({ topic, note }) => [`### ${plain(topic)}`, ...quoted(note)]),
    ),
    ...section(
      words.topicWishes,
      mine.topicWishes.flatMap(({ topic, note }) => [`### ${plain(topic)}`, ...quoted(note)]),
    ),
    ...section(
      words.invitations,
      mine.invitations.flatMap(({ createdAt, words: said }) => [`### ${day(createdAt)}`, ...quoted(said)]),
    ),
    ...section(
      words.apps,
      list(
        mine.apps.map(
          ({ name, scopes, letInAt }) => `- ${joined(day(letInAt), plain(name), scopes.join(', '))}`,
        ),
      ),
    ),
    ...section(
      words.passkeys,
      list(
        mine.passkeys.map(
          ({ name, createdAt, lastUsedAt }) => `- ${joined(plain(name), day(createdAt), day(lastUsedAt))}`,
        ),
      ),
    ),
    ...section(
      words.registeredApps,
      mine.registeredApps.flatMap(({ name, purpose }) => [`### ${plain(name)}`, ...quoted(purpose)]),
    ),
    ...section(
      words.webhooks,
      list(mine.webhooks.map(({ url, createdAt }) => `- ${joined(plain(url), day(createdAt))}`)),
    ),
    ...section(words.acquaintances, list(names(mine.acquaintances))),
    ...section(words.trusts, list(trusts)),
    ...section(words.vouches, list(names(mine.vouches))),
    ...section(words.blocked, list(names(mine.blocked))),
    ...section(
      words.dismissed,
      list(
        mine.dismissed.map(({ at, scope, ask }) => `- ${joined(day(at), words[scope], ask && plain(ask))}`),
      ),
    ),
  ].join('\n\n')}\n`;
}
