import { useMutation } from 'urql';
import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { agreeing, declining, proposalFragment } from './documents.ts';

/** Who is proposed as keeper of what; one says yes or no, or waits for the others. */
export function Proposals({
  proposals,
  me,
  onChanged,
}: {
  proposals: readonly (FragmentType<typeof proposalFragment> & { id: string })[];
  me: string;
  onChanged(): void;
}) {
  const { keepers } = useWords();
  if (proposals.length === 0) return null;
  return (
    <section className="stack">
      <h2>{keepers.waiting}</h2>
      <ul className="stack entries">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <Proposal proposal={proposal} me={me} onChanged={onChanged} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Proposal({
  proposal,
  me,
  onChanged,
}: {
  proposal: FragmentType<typeof proposalFragment>;
  me: string;
  onChanged(): void;
}) {
  const words = useWords();
  const { keepers } = words;
  const { id, projectTitle, agreed, proposer, person } = unmask(proposalFragment, proposal);
  const [agreeingNow, agree] = useMutation(agreeing);
  const [decliningNow, decline] = useMutation(declining);
  const busy = agreeingNow.fetching || decliningNow.fetching;
  const problem = [agreeingNow.data?.agreeToKeeper, decliningNow.data?.declineKeeper].flatMap(
    (payload) => payload?.problems ?? [],
  )[0];
  const error = agreeingNow.error ?? decliningNow.error;
  const input = { proposalId: id };
  const mine = person?.id === me;
  const says = !mine
    ? keepers.toOther(person?.name ?? '…', projectTitle)
    : proposer
      ? keepers.toMe(proposer.name, projectTitle)
      : keepers.toMeUnknown(projectTitle);
  return (
    <article className="card" aria-label={says}>
      <p>{says}</p>
      <p className="quiet small">
        {agreed ? keepers.agreed : mine ? `${keepers.meaning} ${keepers.declineHint}` : keepers.declineHint}
      </p>
      <div className="row">
        {agreed ? null : (
          <Button
            weight="first"
            busy={busy}
            onClick={async () => {
              await agree({ input });
              onChanged();
            }}
          >
            {keepers.agree}
          </Button>
        )}
        <Button
          weight={agreed ? 'plain' : 'usual'}
          busy={busy}
          onClick={async () => {
            await decline({ input });
            onChanged();
          }}
        >
          {agreed ? keepers.withdraw : keepers.decline}
        </Button>
      </div>
      {problem ? (
        <Notice kind="trouble">
          <p>{problemText(problem, words)}</p>
        </Notice>
      ) : null}
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words, true)}</p>
        </Notice>
      ) : null}
    </article>
  );
}
