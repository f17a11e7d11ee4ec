/** Those who count on the viewer, each with one sentence and the way to where one answers. */
import { UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { graphql, unmask, type FragmentType } from '../../graph/generated/index.ts';
import type { AskedIntroductionFragment } from '../../graph/generated/graphql.ts';
import { useSession } from '../../graph/session.tsx';
import { Face } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import type { Words } from '../../words/fr.ts';
import { untilText } from './moments.ts';
import styles from './home.module.css';

const introductionFragment = graphql(/* GraphQL */ `
  fragment AskedIntroduction on Introduction {
    id
    askTitle
    askUrgency
    myRole
    expiresAt
    asker {
      id
      name
    }
    connector {
      id
      name
    }
    candidate {
      id
      name
    }
  }
`);
const proposalFragment = graphql(/* GraphQL */ `
  fragment AskedProposal on KeeperProposal {
    id
    projectTitle
    proposer {
      id
      name
    }
    person {
      id
      name
    }
  }
`);

interface Person {
  id: string;
  name: string;
}

/** A card that opens where one answers. */
export function CountingCard({
  to,
  person,
  sentence,
  children,
}: {
  to: string;
  person: Person | null | undefined;
  sentence: string;
  children?: ReactNode;
}) {
  return (
    <Link to={to} className={`card ${styles['counting']}`}>
      {person ? (
        <Face {...person} />
      ) : (
        <span className={`face ${styles['unknown']}`} aria-hidden="true">
          <UserRound size={18} />
        </span>
      )}
      <span className={styles['says']}>
        <span dir="auto">{sentence}</span>
        {children}
      </span>
    </Link>
  );
}

/** An offer ("I know someone") carries nothing of an ask. */
const isOffer = ({ askTitle, askUrgency }: AskedIntroductionFragment) =>
  askTitle === null && askUrgency === null;

function sentenceOf(seen: AskedIntroductionFragment, { home }: Words): string {
  const nameOf = (person: Person | null | undefined) => person?.name ?? home.somebody;
  const { asker, connector, candidate, myRole } = seen;
  if (myRole === 'CONNECTOR') return home.passOn(nameOf(asker), nameOf(candidate));
  if (isOffer(seen))
    return home.introduced(nameOf(connector), nameOf(myRole === 'ASKER' ? candidate : asker));
  return connector ? home.helpThrough(nameOf(asker), connector.name) : home.help(nameOf(asker));
}

const week = 7 * 24 * 3_600_000;

/** Who is asked first has the first of the two weeks; who is offered a person has a week from then on. */
function deadlineOf(seen: AskedIntroductionFragment, words: Words): string {
  if (isOffer(seen) && seen.myRole === 'ASKER') return words.home.aWeek;
  const first = seen.myRole === 'CONNECTOR' || isOffer(seen);
  return untilText(Date.parse(seen.expiresAt) - (first ? week : 0), words);
}

export function IntroductionCard({
  introduction,
}: {
  introduction: FragmentType<typeof introductionFragment>;
}) {
  const words = useWords();
  const seen = unmask(introductionFragment, introduction);
  const { id, asker, connector, askTitle: title, myRole } = seen;
  return (
    <CountingCard
      to={`/introductions/${id}`}
      person={myRole === 'CONNECTOR' ? asker : (connector ?? asker)}
      sentence={sentenceOf(seen, words)}
    >
      {title ? (
        <q className={styles['title']} dir="auto">
          {title}
        </q>
      ) : null}
      <span className="quiet small">{deadlineOf(seen, words)}</span>
    </CountingCard>
  );
}

export function ProposalCard({ proposal }: { proposal: FragmentType<typeof proposalFragment> }) {
  const { home } = useWords();
  const { viewer } = useSession();
  const { projectTitle, proposer, person } = unmask(proposalFragment, proposal);
  const by = proposer?.name ?? home.somebody;
  return (
    <CountingCard
      to="/logbooks"
      person={proposer}
      sentence={
        person && person.id !== viewer?.person.id
          ? home.keepOther(by, person.name, projectTitle)
          : proposer
            ? home.keepMe(by, projectTitle)
            : home.keepMeUnknown(projectTitle)
      }
    />
  );
}
