/** A project: its name, those who keep it, taking somebody in, and leaving. */
import { useSession } from '../../graph/session.tsx';
import { usePages } from '../../graph/pages.ts';
import { usePeople } from '../../graph/acquaintances.ts';
import { errorText } from '../../graph/errors.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { About } from './project-form.tsx';
import { keepersOf, proposalsOf, reading, readingProposals } from './documents.ts';
import { Ending } from './leave-project.tsx';
import { Proposals } from './proposals.tsx';
import { Propose } from './propose.tsx';
import '../logbook/logbook.css';

export default function Keepers({ id }: { id: string }) {
  const words = useWords();
  const { keepers } = words;
  const { viewer } = useSession();
  const me = viewer?.person.id ?? '';
  const people = usePeople();
  const { data, nodes, error, again } = usePages(reading, { id }, keepersOf, true);
  const proposals = usePages(readingProposals, {}, proposalsOf, true);
  const project = data?.node?.__typename === 'Project' && data.node.myPerimeter ? data.node : null;
  const refresh = () => {
    again();
    proposals.again();
  };
  const trouble = error ? (
    <Notice kind="trouble">
      <p>{errorText(error, words)}</p>
      <Button onClick={refresh}>{words.common.retry}</Button>
    </Notice>
  ) : null;
  if (!project) {
    return (
      <Screen title={keepers.title}>
        {trouble ??
          (data ? (
            <Notice>
              <p>{words.trouble.gone}</p>
              <ButtonLink to="/logbooks">{words.logbook.all}</ButtonLink>
            </Notice>
          ) : (
            <Waiting />
          ))}
      </Screen>
    );
  }
  const alone = nodes.length === 1;
  return (
    <Screen title={keepers.title}>
      {trouble}
      <section className="stack">
        <h2>{keepers.about}</h2>
        <About project={id} title={project.title} purpose={project.purpose ?? ''} />
      </section>
      <section className="stack">
        <h2>{keepers.keepers}</h2>
        {alone ? (
          <p>{keepers.alone}</p>
        ) : (
          <ul className="stack">
            {nodes.map(({ id, name }) => (
              <li key={id} className="row">
                <Face id={id} name={name} />
                <Name>{name}</Name>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Proposals
        proposals={proposals.nodes.filter(({ project }) => project?.id === id)}
        me={me}
        onChanged={refresh}
      />
      <section className="stack">
        <h2>{keepers.propose}</h2>
        {people ? (
          <Propose
            project={id}
            people={people.filter((person) => !nodes.some((keeper) => keeper.id === person.id))}
            onChanged={refresh}
          />
        ) : (
          <Waiting />
        )}
      </section>
      <section className="stack">
        <h2>{alone ? keepers.remove : keepers.leave}</h2>
        <p>{alone ? keepers.removeSays : keepers.leaveSays}</p>
        <Ending project={id} alone={alone} />
      </section>
      <p>
        <ButtonLink to={`/logbooks/${id}`} weight="plain">
          {words.logbook.back}
        </ButtonLink>
      </p>
    </Screen>
  );
}
