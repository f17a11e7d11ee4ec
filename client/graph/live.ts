import { useQuery, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';
import { useRefetch, type EventKind } from './activity.tsx';
import { useRetry } from './backoff.ts';
import { useLastValue } from './last-value.ts';
import { useOnPageVisible } from './visibility.ts';

interface Live<Data> {
  /** The last answer, which stays while a later request fails. */
  data: Data | undefined;
  error: CombinedError | undefined;
  refetch(): void;
}

const none = {};

/**
 * A query whose answer always comes from the API: read again after such an event, when events may have been
 * missed, and when the user comes back to the tab. While `pause` holds nothing is asked.
 */
export function useLive<Data, Variables extends AnyVariables = typeof none>(
  query: TypedDocumentNode<Data, Variables>,
  kinds: readonly EventKind[],
  { variables, pause = false }: { variables?: Variables; pause?: boolean } = {},
): Live<Data> {
  const [{ data, error, fetching }, execute] = useQuery<Data, AnyVariables>({
    query,
    variables: variables ?? none,
    pause,
    requestPolicy: 'network-only',
  });
  const refetch = () => {
    if (!pause) execute({ requestPolicy: 'network-only' });
  };
  useRefetch(kinds, fetching, refetch);
  useRetry(error, fetching, refetch);
  useOnPageVisible(refetch);
  return { data: useLastValue(data), error, refetch };
}
