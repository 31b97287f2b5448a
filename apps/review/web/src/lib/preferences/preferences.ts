import { browserLanguage, speak, type Language } from '../language/spoken.js';
import type { OwnKeys } from '../keyboard/own-keys.policy.js';
import { Store } from '../store/store.js';

/** What a person set for themselves in this browser. */
export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  /** What the workspace is read in; customers are answered in theirs. */
  language: Language;
  /** Seconds an approved reply waits so that it can be taken back; 0 sends at once, 'usual' is as the workspace has set the channel. */
  undoSeconds: 'usual' | 0 | 3 | 10;
  /** Single-letter shortcuts; some assistive tools need them off (WCAG 2.1.4). */
  singleKeys: boolean;
  /** Letters of their own instead of ours (RV-11). */
  ownKeys: OwnKeys;
  /** The comparison with the drafted text is unfolded. */
  showChanges: boolean;
}

const KEY = 'countersign.preferences';
const DEFAULTS: Preferences = {
  theme: 'system',
  language: browserLanguage(navigator.languages),
  undoSeconds: 'usual',
  singleKeys: true,
  ownKeys: {},
  showChanges: false,
};

function read(): Preferences {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
    return { ...DEFAULTS, ...stored };
  } catch {
    return DEFAULTS; // storage is blocked or holds something else
  }
}

export const preferences = new Store<Preferences>(read());

export function setPreference(change: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...change });
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences.get()));
  } catch {
    // Kept for this page only.
  }
}

/** Keeps theme, language and other tabs in step with the preference; settled once the language is there. */
export function applyPreferences(): Promise<void> {
  const paint = async (): Promise<void> => {
    const { theme, language } = preferences.get();
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    // A page whose Spanish cannot be loaded now is still a page.
    await speak(language).catch(() => undefined);
  };
  preferences.subscribe(() => void paint());
  window.addEventListener('storage', (event) => {
    if (event.key === KEY) preferences.set(read());
  });
  return paint();
}
