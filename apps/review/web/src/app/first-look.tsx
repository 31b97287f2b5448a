import { Welcome } from '../features/first-hour/components/welcome.js';
import { t } from '../lib/language/t.js';
import { startTour } from './first-hour.js';
import { practiceHref } from './route.policy.js';
import { noMoreInviting, usePractice } from './use-practice.js';

/** The way to the samples while nobody waits. */
export function TryIt() {
  return <a href={practiceHref()}>{t('Try it on three sample conversations')}</a>;
}

/** The invitation to learn the desk, until somebody took it or said no. */
export function FirstLook() {
  const { data } = usePractice();
  if (data?.welcomed !== false) return null;
  return <Welcome practiceHref={practiceHref()} onTour={startTour} onNotNow={() => void noMoreInviting()} />;
}
