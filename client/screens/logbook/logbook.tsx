/** A logbook: what was written, newest first; for whoever keeps it, a place to write, with the people who will read it. */
import { useSession } from '../../graph/session.tsx';
import { useRefetch } from '../../graph/activity.tsx';
import type { LogbookQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { errorText } from '../../graph/errors.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { reading } from './documents.ts';
import { Entry } from './entry.tsx';
import { Write } from './write.tsx';
import './logbook.css';

const entriesOf = ({ node }: LogbookQuery) => (node?.__typename === 'Project' ? node.entries : null);

export default function Logbook({ id }: { id: string }) {
  const words = useWords();
  const { logbook, readers, keepers } = words;
  const { viewer } = useSession();
  const me = viewer?.person.id ?? '';
  const { data, nodes, error, fetching, more, again } = usePages(reading, { id }, entriesOf);
  useRefetch(['EntryWritten'], fetching, again);
  const project = data?.node?.__typename === 'Project' ? data.node : null;
  const trouble = error ? (
    <Notice kind="trouble">
      <p>{errorText(error, words)}</p>
      <Button onClick={again}>{words.common.retry}</Button>
    </Notice>
  ) : null;
  if (!project) {
    return (
      <Screen title={logbook.title}>
        {trouble ??
          (data ? (
            <Notice>
              <p>{words.trouble.gone}</p>
              <ButtonLink to="/logbooks">{logbook.all}</ButtonLink>
            </Notice>
          ) : (
            <Waiting />
          ))}
      </Screen>
    );
  }
  const keeps = Boolean(project.myPerimeter);
  const others = project.keepers.edges.map(({ node }) => node).filter((keeper) => keeper.id !== me);
  return (
    <Screen title={project.title}>
      {trouble}
      {project.purpose ? (
        <p className="quiet" dir="auto">
          {project.purpose}
        </p>
      ) : null}
      {others.length > 0 ? (
        <p className="quiet">
          {logbook.keptBy(
            words.list(
              keeps ? [logbook.you, ...others.map(({ name }) => name)] : others.map(({ name }) => name),
            ),
          )}
        </p>
      ) : null}
      {keeps ? (
        <>
          <p className="row">
            <ButtonLink to={`/logbooks/${id}/readers`}>{readers.change}</ButtonLink>
            <ButtonLink to={`/logbooks/${id}/keepers`}>{keepers.title}</ButtonLink>
          </p>
          <section className="stack">
            <h2>{logbook.write}</h2>
            <Write project={id} onWritten={again} />
          </section>
        </>
      ) : null}
      <section className="stack">
        <h2>{logbook.written}</h2>
        {nodes.length === 0 && !more ? <p className="quiet">{logbook.empty}</p> : null}
        <ol className="stack entries">
          {nodes.map((node) => (
            <li key={node.id}>
              <Entry entry={node} project={id} me={me} keeps={keeps} onChanged={again} />
            </li>
          ))}
        </ol>
        {more ? (
          <p>
            <Button busy={fetching} onClick={more}>
              {words.common.more}
            </Button>
          </p>
        ) : null}
      </section>
      <p>
        <ButtonLink to="/logbooks" weight="plain">
          {logbook.all}
        </ButtonLink>
      </p>
    </Screen>
  );
}
