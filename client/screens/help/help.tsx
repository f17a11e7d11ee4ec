/** Ten questions that people have, with answers as true as the documents behind them. */
import { ChevronDown } from 'lucide-react';
import { useSession } from '../../graph/session.tsx';
import { ContactLink } from '../../ui/contact-link.tsx';
import { Screen } from '../../ui/screen.tsx';
import { helpWords as english } from '../../words/en-help.ts';
import { helpWords as french } from '../../words/fr-help.ts';
import { useWords } from '../../words/words.tsx';
import styles from './help.module.css';

export default function Help() {
  const { bar, common, locale } = useWords();
  const { viewer, contact } = useSession();
  const { title, says, questions } = locale === 'EN' ? english : french;
  return (
    <Screen title={title} back={viewer ? { to: '/me', label: bar.me } : { to: '/', label: common.threshold }}>
      <p className="quiet">{says}</p>
      <ul className={styles['questions']}>
        {questions.map(({ asks, answer, reaches }) => (
          <li key={asks}>
            <details>
              <summary>
                <h2>{asks}</h2>
                <ChevronDown aria-hidden="true" size={20} />
              </summary>
              <div className={styles['answer']}>
                {answer.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
                {reaches && contact ? (
                  <p>
                    {reaches} <ContactLink contact={contact} />
                  </p>
                ) : null}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
