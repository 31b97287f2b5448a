import { t } from '../../../lib/language/t.js';
import { Button, IconButton } from '../../../ui/button.js';
import './welcome.css';

interface WelcomeProps {
  practiceHref: string;
  onTour: () => void;
  onNotNow: () => void;
}

/** Somebody's first look at the desk: two ways to learn it, and a way past both. */
export function Welcome({ practiceHref, onTour, onNotNow }: WelcomeProps) {
  return (
    <aside className="welcome" aria-label={t('New here?')}>
      <header>
        <strong>{t('New here?')}</strong>
        <IconButton icon="close" label={t('Not now')} onClick={onNotNow} />
      </header>
      <p>{t('Decide three sample conversations first. Nothing is sent.')}</p>
      <div className="welcome-ways">
        <a className="button button-plain" href={practiceHref}>
          {t('Practise')}
        </a>
        <Button look="quiet" onClick={onTour}>
          {t('Take the tour')}
        </Button>
      </div>
    </aside>
  );
}
