/** Whether and for what the viewer may be asked for help. */
import { useQuery } from 'urql';
import { read } from '../../graph/early.ts';
import { graphql } from '../../graph/generated/index.ts';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { AddOffer } from './add-offer.tsx';
import { Availability } from './availability.tsx';
import styles from './me.module.css';
import { OfferList } from './offer-list.tsx';
import { WishList } from './wish-list.tsx';

const offersQuery = graphql(/* GraphQL */ `
  query MyOffers {
    viewer {
      availability {
        open
        weeklyCap
        pausedUntil
      }
      offers(first: 100) {
        edges {
          node {
            topic {
              id
              name
            }
            note
          }
        }
      }
      topicWishes(first: 100) {
        edges {
          node {
            id
            name
            note
          }
        }
      }
    }
  }
`);

export const reads = () => [read(offersQuery, {})];

export default function Offers() {
  const { offers, me } = useWords();
  const [{ data, error }, refetch] = useQuery({ query: offersQuery });
  const viewer = data?.viewer;
  const mine = viewer?.offers.edges.map(({ node }) => node) ?? [];
  return (
    <Screen title={offers.title} back={{ to: '/me', label: me.title }}>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {viewer ? (
        <Availability stored={viewer.availability}>
          <section className={styles['items']}>
            <h2>{offers.topics}</h2>
            <OfferList offers={mine} />
            <WishList wishes={viewer.topicWishes.edges.map(({ node }) => node)} />
            <AddOffer offered={mine.map(({ topic }) => topic.id)} />
          </section>
        </Availability>
      ) : null}
    </Screen>
  );
}
