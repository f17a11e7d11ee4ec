import { graphql, unmask, type FragmentType } from '../../graph/generated/index.ts';
import { useWords } from '../../words/words.tsx';

export const perimeterSummaryFragment = graphql(/* GraphQL */ `
  fragment PerimeterSummary on Perimeter {
    threshold
    only(first: 1) {
      edges {
        node {
          id
        }
      }
    }
  }
`);

/** Whom the viewer opens a logbook to, in a sentence. */
export function PerimeterSummary(props: { perimeter: FragmentType<typeof perimeterSummaryFragment> }) {
  const { perimeter } = useWords();
  const { threshold, only } = unmask(perimeterSummaryFragment, props.perimeter);
  return (
    <p className="quiet small">
      {only?.edges.length === 0
        ? perimeter.summaryNobody
        : `${perimeter.summary[threshold]}${only ? ` ${perimeter.summaryOnly}` : ''}`}
    </p>
  );
}
