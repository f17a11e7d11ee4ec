/**
 * A project's logbook: its entries, the latest first; for a keeper also a form to write, with the people who
 * will read it.
 */
import { useRefetch } from '../../graph/activity.tsx';
import type { LogbookQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { useSession } from '../../graph/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AbsentScreen, MoreButton, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { logbookQuery } from './documents.ts';
import { Entry } from './entry.tsx';
import { Write } from './write.tsx';
import './logbook.css';

const entriesOf = ({ node }: LogbookQuery) => (node?.__typename === 'Project' ? node.entries : null);

export default function Logbook({ id }: { id: string }) {
  const words = useWords();
  const { logbook, readers, keepers } = words;
  const { viewer } = useSession();
  const me = viewer?.person.id ?? '';
  const { data, nodes, error, fetching, loadMore, refetch } = usePages(logbookQuery, { id }, entriesOf);
  useRefetch(['EntryWritten'], fetching, refetch);
  const project = data?.node?.__typename === 'Project' ? data.node : null;
  if (!project)
    return (
      <AbsentScreen
        title={logbook.title}
        error={error}
        loaded={Boolean(data)}
        onRetry={refetch}
        to="/logbooks"
        link={logbook.all}
      />
    );
  const keeps = Boolean(project.myPerimeter);
  const otherKeepers = project.keepers.edges
    .filter(({ node }) => node.id !== me)
    .map(({ node }) => node.name);
  return (
    <Screen title={project.title}>
      <ErrorNotice error={error} onRetry={refetch} />
      {project.purpose ? (
        <p className="quiet" dir="auto">
          {project.purpose}
        </p>
      ) : null}
      {otherKeepers.length > 0 ? (
        <p className="quiet">
          {logbook.keptBy(words.list(keeps ? [logbook.you, ...otherKeepers] : otherKeepers))}
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
            <Write projectId={id} onWritten={refetch} />
          </section>
        </>
      ) : null}
      <section className="stack">
        <h2>{logbook.written}</h2>
        {nodes.length === 0 && !loadMore ? <p className="quiet">{logbook.empty}</p> : null}
        <ol className="stack entries">
          {nodes.map((node) => (
            <li key={node.id}>
              <Entry entry={node} projectId={id} me={me} keeps={keeps} onChanged={refetch} />
            </li>
          ))}
        </ol>
        {loadMore ? (
          <p>
            <MoreButton fetching={fetching} loadMore={loadMore} />
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
