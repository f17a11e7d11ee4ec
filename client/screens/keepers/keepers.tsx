/** A project: its title and purpose, its keepers, proposals of keepers, and how to leave. */
import { useAcquaintances, readAcquaintances } from '../../graph/acquaintances.ts';
import { readPage } from '../../graph/early.ts';
import { usePages } from '../../graph/pages.ts';
import { useSession } from '../../graph/session.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { AbsentScreen, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { keepersOf, keepersQuery, proposalsOf, keeperProposalsQuery } from './documents.ts';
import css from './keepers.module.css';
import { LeaveProject } from './leave-project.tsx';
import { ProjectForm } from './project-form.tsx';
import { Proposals } from './proposals.tsx';
import { Propose } from './propose.tsx';

export const reads = ({ id }: { id: string }) => [
  readPage(keepersQuery, { id }),
  readAcquaintances(),
  readPage(keeperProposalsQuery, {}),
];

export default function Keepers({ id }: { id: string }) {
  const words = useWords();
  const { keepers } = words;
  const { viewer } = useSession();
  const me = viewer?.person.id ?? '';
  const people = useAcquaintances();
  const { data, nodes, error, refetch } = usePages(keepersQuery, { id }, keepersOf, { all: true });
  const proposals = usePages(keeperProposalsQuery, {}, proposalsOf, { all: true });
  const project = data?.node?.__typename === 'Project' && data.node.myPerimeter ? data.node : null;
  const refetchAll = () => {
    refetch();
    proposals.refetch();
  };
  // Shown when all of it is there: a part that came later would move the others.
  if (!project || !people || !proposals.data)
    return (
      <AbsentScreen
        title={keepers.title}
        error={error ?? proposals.error}
        loaded={Boolean(data) && !project}
        onRetry={refetchAll}
        to="/logbooks"
        link={words.logbook.all}
      />
    );
  const alone = nodes.length === 1;
  return (
    <Screen
      title={keepers.title}
      name={`${keepers.title}, ${project.title}`}
      back={{ to: `/logbooks/${id}`, label: project.title }}
    >
      <ErrorNotice error={error} onRetry={refetchAll} />
      <Proposals
        proposals={proposals.nodes.filter(({ project }) => project?.id === id)}
        me={me}
        onChanged={refetchAll}
      />
      <section className="stack">
        <h2>{keepers.keepers}</h2>
        {alone ? (
          <p>{keepers.alone}</p>
        ) : (
          <ul className={css.people}>
            {nodes.map(({ id, name }) => (
              <li key={id}>
                <Face id={id} name={name} />
                <Name>{name}</Name>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="stack">
        <h2>{keepers.about}</h2>
        <ProjectForm project={project} onSaved={refetch} />
      </section>
      <section className="stack">
        <h2>{keepers.propose}</h2>
        <Propose
          projectId={id}
          people={people.filter((person) => !nodes.some((keeper) => keeper.id === person.id))}
          onChanged={refetchAll}
        />
      </section>
      <section className="stack">
        <h2>{alone ? keepers.remove : keepers.leave}</h2>
        <p className="quiet">{alone ? keepers.removeSays : keepers.leaveSays}</p>
        <LeaveProject projectId={id} alone={alone} />
      </section>
    </Screen>
  );
}
