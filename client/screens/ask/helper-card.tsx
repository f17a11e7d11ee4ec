import { ChevronDown } from 'lucide-react';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { Choices } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';
import { Dismiss } from './dismiss.tsx';
import { connectorOf, noPath, reasonsText, type Chosen, type Helper } from './helper.ts';
import styles from './ask.module.css';

interface Props {
  askId: string;
  helper: Helper;
  chosen: Chosen;
  onChoose(chosen: Chosen): void;
  /** Whether its act is the filled one of the screen. */
  first?: boolean;
}

/** A candidate: why, through whom, and one act. Chosen, it opens: more about them, and other connectors. */
export function HelperCard({ askId, helper, chosen, onChoose, first = false }: Props) {
  const words = useWords();
  const { id, name, about, band, connectors } = helper;
  const on = chosen.helper === id;
  const connector = connectorOf(helper, on ? chosen : noPath);
  const label = words.ask.askThrough(connector?.name ?? name);
  return (
    <li className={styles['helper']} data-on={on || undefined}>
      <Face id={id} name={name} />
      <div className={styles['why']}>
        <h3>
          <Name>{name}</Name>
        </h3>
        <p className={on ? undefined : styles['two-lines']} dir="auto">
          {connector ? `${words.ask.knows(connector.name, name)} ` : ''}
          {reasonsText(helper, words)}
        </p>
      </div>
      {on ? (
        <div className={styles['more']}>
          {about ? (
            <p className="prose" dir="auto">
              {about}
            </p>
          ) : null}
          <p className="quiet small">{words.ask.band[band]}</p>
          {connectors.length > 1 && connector ? (
            <Choices
              kind="radio"
              legend={words.ask.alsoThrough}
              options={connectors.map(({ id, name }) => [id, name] as const)}
              chosen={[connector.id]}
              onChoose={([through]) => onChoose({ helper: id, connector: through ?? null })}
            />
          ) : null}
          <Dismiss askId={askId} helper={helper} />
        </div>
      ) : null}
      <div className={styles['acts']}>
        <ButtonLink
          to={`/asks/${askId}/introduce/${id}${connector ? `?through=${connector.id}` : ''}`}
          weight={first ? 'first' : 'usual'}
          aria-label={connector ? `${label}, ${name}` : label}
        >
          {label}
        </ButtonLink>
        <Button
          weight="plain"
          aria-expanded={on}
          aria-label={words.ask.about(name)}
          onClick={() => onChoose(on ? noPath : { helper: id, connector: connector?.id ?? null })}
        >
          <ChevronDown aria-hidden="true" size={20} />
        </Button>
      </div>
    </li>
  );
}
