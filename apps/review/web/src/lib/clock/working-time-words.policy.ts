import { t } from '../language/t.js';

/** Milliseconds as people say them: "8 s", "2 min 5 s". */
export function workingTime(ms: number): string {
  const all = Math.round(ms / 1_000);
  const [minutes, seconds] = [Math.floor(all / 60), all % 60];
  return minutes > 0
    ? t('{{minutes}} min {{seconds}} s', { minutes, seconds })
    : t('{{seconds}} s', { seconds });
}
