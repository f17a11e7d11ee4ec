/** The viewer's own page: who they are here, and a row for each thing they can set. */
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { read } from '../../graph/early.ts';
import { graphql } from '../../graph/generated/index.ts';
import type { MeQuery } from '../../graph/generated/graphql.ts';
import { useSession } from '../../graph/session.tsx';
import { ContactLink } from '../../ui/contact-link.tsx';
import { LanguageButton } from '../../ui/language-button.tsx';
import { Face, Faces, Name } from '../../ui/face.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './me.module.css';
import { SignOut } from './sign-out.tsx';

const meQuery = graphql(/* GraphQL */ `
  query Me {
    viewer {
      person {
        id
        name
        about
      }
      availability {
        open
        pausedUntil
      }
      acquaintances(first: 5) {
        edges {
          node {
            id
            name
          }
        }
      }
    }
  }
`);

export const reads = () => [read(meQuery, {})];

export default function Me() {
  const { me } = useWords();
  const [{ data, error }, refetch] = useQuery({ query: meQuery });
  return (
    <Screen title={me.title}>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {data?.viewer ? <Rows of={data.viewer} /> : null}
      <div className="row">
        <SignOut />
        <LanguageButton />
      </div>
    </Screen>
  );
}

type Data = NonNullable<MeQuery['viewer']>;

function Rows({ of: { person, availability, acquaintances } }: { of: Data }) {
  const { me } = useWords();
  const { viewer, contact } = useSession();
  const isDemo = viewer?.demo != null;
  return (
    <>
      <Self {...person} />
      {isDemo ? <p className="quiet">{me.demoNo}</p> : null}
      <Group title={me.withOthers}>
        <Row to="/circle" name={me.circle} says={me.circleHint}>
          <Faces people={acquaintances.edges.map(({ node }) => node)} size="small" />
        </Row>
        <Row to="/me/offers" name={me.offers} says={<OfferState {...availability} />} />
        <Row to="/me/blocked" name={me.blocked} />
      </Group>
      <Group title={me.house}>
        <Row to="/me/mail" name={me.mail} />
        <Row to="/me/browsers" name={me.browsers} />
        {isDemo ? null : (
          <>
            <Row to="/me/passkeys" name={me.passkeys} />
            <Row to="/me/tokens" name={me.tokens} />
            <Row to="/address" name={me.address} />
          </>
        )}
        <Row to="/aide" name={me.help} />
        {contact ? (
          <li>
            <ContactLink contact={contact} className={styles['row']}>
              <RowText name={me.host} says={contact} />
            </ContactLink>
          </li>
        ) : null}
      </Group>
      <Group title={me.leaving}>
        <Row to="/me/export" name={me.export} />
        {isDemo ? null : <Row to="/me/leave" name={me.leave} />}
      </Group>
    </>
  );
}

function Self({ id, name, about }: Data['person']) {
  const { me } = useWords();
  return (
    <Link to="/me/profile" className={styles['self'] ?? ''}>
      <Face id={id} name={name} />
      <span className={styles['selfName']}>{name === '' ? me.nameless : <Name>{name}</Name>}</span>
      {about ? (
        <span className={styles['selfAbout']} dir="auto">
          {about}
        </span>
      ) : null}
      <span className={styles['selfChange']}>{me.changeProfile}</span>
    </Link>
  );
}

function OfferState({ open, pausedUntil }: Data['availability']) {
  const { me, day } = useWords();
  if (!open) return me.offersClosed;
  return pausedUntil ? me.offersPaused(day(pausedUntil)) : me.offersOpen;
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['group']} aria-label={title}>
      <h2 className={styles['groupTitle']}>{title}</h2>
      <ul className={styles['rows']}>{children}</ul>
    </section>
  );
}

interface RowProps {
  to: string;
  name: string;
  says?: ReactNode;
  children?: ReactNode;
}

function Row({ to, name, says, children }: RowProps) {
  return (
    <li>
      <Link to={to} className={styles['row'] ?? ''}>
        <RowText name={name} says={says} />
        {children ? <span aria-hidden="true">{children}</span> : null}
        <ChevronRight aria-hidden="true" size={18} />
      </Link>
    </li>
  );
}

function RowText({ name, says }: Pick<RowProps, 'name' | 'says'>) {
  return (
    <span>
      {name}
      {says ? <span className={styles['says']}>{says}</span> : null}
    </span>
  );
}
