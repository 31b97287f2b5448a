import { t } from '../../lib/language/t.js';

const browsers = () =>
  [
    [/\bEdg\//, t('Edge')],
    [/\bFirefox\//, t('Firefox')],
    [/\b(?:Headless)?Chrome\//, t('Chrome')],
    [/\bSafari\//, t('Safari')],
  ] as const;
const systems = () =>
  [
    [/\b(?:iPhone|iPad)\b/, 'iOS'],
    [/\bAndroid\b/, t('Android')],
    [/\bWindows\b/, t('Windows')],
    [/\bMacintosh\b/, 'macOS'],
    [/\b(?:Linux|X11)\b/, t('Linux')],
  ] as const;

/** A device as a person knows it: "Firefox on Windows"; what a browser calls itself where it is none of these. */
export function deviceWords(agent: string | undefined): string {
  if (!agent) return t('Unknown device');
  const browser = browsers().find(([pattern]) => pattern.test(agent))?.[1];
  const system = systems().find(([pattern]) => pattern.test(agent))?.[1];
  if (!browser) return agent.slice(0, 60);
  return system ? t('{{browser}} on {{system}}', { browser, system }) : browser;
}
