import { Launcher } from './launcher.js';
import { pageAddress } from './page-address.policy.js';

/**
 * The one-tag embed: `<script src="https://chat.example/chat/embed.js" async></script>` puts a button on any page, and the
 * chat in a frame behind it.
 *
 * - `data-label`: the button's name (default: by language)
 * - `data-lang`: the chat's language (default: the visitor's)
 * - `data-side="left"`: the other corner
 * - `data-color`: the button's colour, any CSS colour
 *
 * It runs in other people's pages: the build closes it in a function of its own, so that it leaves nothing behind.
 */
const OPENED = 'countersign.opened';

function begin(script: HTMLScriptElement): void {
  const { label, lang, side, color } = script.dataset;
  const language = (lang ?? navigator.language).slice(0, 2).toLowerCase();
  const words = { es: 'Abrir el chat', pt: 'Abrir o chat' }[language] ?? 'Open chat';
  const page = new URL('../chat', script.src);
  if (lang) page.searchParams.set('lang', lang);
  page.searchParams.set('from', pageAddress(window.location));
  const launcher = new Launcher({
    page: page.href,
    label: label ?? words,
    side: side === 'left' ? 'start' : 'end',
    color,
    opened: () => remember(),
  });
  const place = (): void => {
    launcher.place();
    // Who has chatted here before is told of a reply without opening the chat; nobody else loads a thing.
    if (hasChatted()) launcher.load();
  };
  if (document.body) place();
  else document.addEventListener('DOMContentLoaded', place);
}

function remember(): void {
  try {
    localStorage.setItem(OPENED, '1');
  } catch {
    // The site's storage is closed to us: a reply is then seen when the chat is opened.
  }
}

function hasChatted(): boolean {
  try {
    return localStorage.getItem(OPENED) !== null;
  } catch {
    return false;
  }
}

if (document.currentScript instanceof HTMLScriptElement) begin(document.currentScript);
