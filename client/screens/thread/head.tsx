import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useWords } from '../../words/words.tsx';
import { threadHeadFragment } from './documents.ts';

/** The other participants, in words. */
export function useThreadTitle(thread: FragmentType<typeof threadHeadFragment>, me: string): string {
  const words = useWords();
  const others = unmask(threadHeadFragment, thread).participants.filter(({ id }) => id !== me);
  return others.length === 0
    ? words.threads.alone
    : words.threads.with(words.list(others.map(({ name }) => name)));
}

/** The entry or ask that the thread answers, if the viewer may still read it, and when it began. */
export function ThreadSubject({ thread }: { thread: FragmentType<typeof threadHeadFragment> }) {
  const { threads, day } = useWords();
  const { item, startedAt } = unmask(threadHeadFragment, thread);
  const [to, title] =
    item?.__typename === 'Entry'
      ? [`/logbooks/${item.project.id}`, item.project.title]
      : item?.__typename === 'Ask'
        ? [`/asks/${item.id}`, item.title]
        : [];
  return (
    <>
      {to && title ? (
        <p dir="auto">
          <ButtonLink to={to} weight="plain">
            {threads.about(title)}
          </ButtonLink>
        </p>
      ) : null}
      <p className="quiet small">{threads.began(day(startedAt))}</p>
    </>
  );
}
