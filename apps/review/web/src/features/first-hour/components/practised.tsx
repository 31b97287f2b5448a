import type { Sample } from '../../../api/practice.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Icon } from '../../../ui/icon.js';
import { decidedWords } from '../decided-words.policy.js';

interface PractisedProps {
  samples: readonly Sample[];
  /** What a reject reason is called. */
  reasonWords: (code: string) => string;
  queueHref: string;
  hrefOf: (name: string) => string;
  onStartOver: () => void;
  onTour: () => void;
}

/** All samples are decided: what was done, and where to go now. */
export function Practised({ samples, reasonWords, queueHref, hrefOf, onStartOver, onTour }: PractisedProps) {
  return (
    <section className="practised" aria-label={t('Practice is done')}>
      <h2>{t('You know how it is done')}</h2>
      <p>{t('Three decided, and nothing was sent. In the queue it is the same, with people who wait.')}</p>
      <ul>
        {samples.map(({ name, contactName, decided }) => (
          <li key={name}>
            <Icon name="check" />
            <a href={hrefOf(name)}>
              <bdi>{contactName}</bdi>
            </a>
            <span>{decided && decidedWords(decided, reasonWords)}</span>
          </li>
        ))}
      </ul>
      <div className="practised-ways">
        <a className="button button-primary" href={queueHref}>
          {t('Go to the queue')}
        </a>
        <Button onClick={onStartOver}>{t('Practise again')}</Button>
        <Button look="quiet" onClick={onTour}>
          {t('Take the tour')}
        </Button>
      </div>
    </section>
  );
}
