import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useWords } from '../../words/words.tsx';
import { threadFragment } from './documents.ts';

/** With whom it is, in words. */
export function useWith(thread: FragmentType<typeof threadFragment>, me: string): string {
  const words = useWords();
  const others = unmask(threadFragment, thread).participants.filter(({ id }) => id !== me);
  return others.length === 0
    ? words.threads.alone
    : words.threads.with(words.list(others.map(({ name }) => name)));
}

/** What it is about, while one may read that, and since when it is. */
export function About({ thread }: { thread: FragmentType<typeof threadFragment> }) {
  const { threads, day } = useWords();
  const { item, startedAt } = unmask(threadFragment, thread);
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
