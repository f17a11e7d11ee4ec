import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useWords } from '../../words/words.tsx';
import { agreeToKeeperMutation, declineKeeperMutation, proposalFragment } from './documents.ts';
import css from './keepers.module.css';

interface Props {
  proposals: readonly (FragmentType<typeof proposalFragment> & { id: string })[];
  /** The viewer's id. */
  me: string;
  onChanged(): void;
}

/** Keeper proposals that wait for the viewer's answer, or for that of other keepers. */
export function Proposals({ proposals, me, onChanged }: Props) {
  const { keepers } = useWords();
  if (proposals.length === 0) return null;
  return (
    <section className={css.proposals}>
      <h2>{keepers.waiting}</h2>
      <ul>
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
}: Omit<Props, 'proposals'> & { proposal: FragmentType<typeof proposalFragment> }) {
  const { keepers } = useWords();
  const { id, projectTitle, agreed, proposer, person } = unmask(proposalFragment, proposal);
  const agree = useSubmit(agreeToKeeperMutation);
  const decline = useSubmit(declineKeeperMutation);
  const busy = agree.busy || decline.busy;
  const mine = person?.id === me;
  const title = !mine
    ? keepers.toOther(person?.name ?? '…', projectTitle)
    : proposer
      ? keepers.toMe(proposer.name, projectTitle)
      : keepers.toMeUnknown(projectTitle);
  const send = async ({ submit }: typeof agree | typeof decline) => {
    await submit({ proposalId: id });
    onChanged();
  };
  return (
    <article className={css.proposal} aria-label={title}>
      <p>{title}</p>
      <p className="quiet small">
        {agreed ? keepers.agreed : mine ? `${keepers.meaning} ${keepers.declineHint}` : keepers.declineHint}
      </p>
      <div className="row">
        {agreed ? null : (
          <Button weight="first" busy={busy} onClick={() => send(agree)}>
            {keepers.agree}
          </Button>
        )}
        <Button weight={agreed ? 'plain' : 'usual'} busy={busy} onClick={() => send(decline)}>
          {agreed ? keepers.withdraw : keepers.decline}
        </Button>
      </div>
      <ErrorNotice of={[agree, decline]} />
    </article>
  );
}
