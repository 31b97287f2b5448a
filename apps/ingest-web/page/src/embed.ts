/**
 * The one-tag embed: `<script src="https://chat.example/chat/embed.js" async></script>` puts a button on any page, and the
 * chat in a frame behind it.
 *
 * - `data-label`: the button's name (default: by language)
 * - `data-lang`: the chat's language (default: the visitor's)
 * - `data-side="left"`: the other corner
 * - `data-color`: the button's colour, any CSS colour
 *
 * Stands alone on purpose: it is loaded into other people's pages, so it imports nothing and leaves nothing global.
 */
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const { label, lang, side, color } = script.dataset;
  const home = new URL('.', script.src);
  const language = (lang ?? navigator.language).slice(0, 2).toLowerCase();
  const words = { es: 'Abrir el chat', pt: 'Abrir o chat' }[language] ?? 'Open chat';
  const OPENED = 'countersign.opened';

  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; position: fixed; inset-block-end: 20px; inset-inline-${side === 'left' ? 'start' : 'end'}: 20px; z-index: 2147483000; }
    button { display: grid; place-items: center; position: relative; width: 56px; height: 56px; padding: 0; border: 0; border-radius: 50%;
      color: #fff; background: var(--color, #14635d); cursor: pointer; box-shadow: 0 6px 24px rgb(0 0 0 / .22); transition: transform .15s; }
    button:hover { transform: scale(1.05); }
    button:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px #14635d; }
    svg { width: 28px; height: 28px; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
    b { position: absolute; inset-block-start: -2px; inset-inline-end: -2px; min-width: 12px; padding: 2px 5px; border-radius: 10px;
      font: 600 12px/16px system-ui, sans-serif; text-align: center; color: #fff; background: #b3261e; }
    b:empty { display: none; }
    div { position: absolute; inset-block-end: 72px; inset-inline-${side === 'left' ? 'start' : 'end'}: 0; width: 392px;
      height: min(640px, calc(100dvh - 120px)); border-radius: 18px; overflow: hidden; background: Canvas; box-shadow: 0 16px 56px rgb(0 0 0 / .28); }
    div[hidden] { display: none; }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    @media (max-width: 480px) { div { position: fixed; inset: 0; width: 100%; height: 100dvh; border-radius: 0; } button[aria-expanded='true'] { display: none; } }
    @media (prefers-reduced-motion: reduce) { button { transition: none; } button:hover { transform: none; } }`);

  const svg = (path: string): SVGSVGElement => {
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    image.setAttribute('viewBox', '0 0 24 24');
    image.setAttribute('aria-hidden', 'true');
    const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    shape.setAttribute('d', path);
    image.append(shape);
    return image;
  };
  const open = svg(
    'M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H12l-4.6 3.7c-.3.3-.9.1-.9-.4V16A2.5 2.5 0 0 1 4 13.5zM8.5 8.6h7M8.5 11.6h4.5',
  );
  const close = svg('M6.5 9.5 12 15l5.5-5.5');

  const host = document.createElement('countersign-chat');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [style];
  if (color && CSS.supports('color', color)) host.style.setProperty('--color', color);
  const badge = document.createElement('b');
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', label ?? words);
  button.setAttribute('aria-expanded', 'false');
  button.append(open, badge);
  const panel = document.createElement('div');
  panel.hidden = true;
  root.append(panel, button);

  let frame: HTMLIFrameElement | undefined;
  const load = (): HTMLIFrameElement => {
    const made = document.createElement('iframe');
    made.src = new URL(`../chat${lang ? `?lang=${encodeURIComponent(lang)}` : ''}`, home).href;
    made.title = label ?? words;
    panel.append(made);
    return made;
  };
  const show = (on: boolean): void => {
    frame ??= load();
    panel.hidden = !on;
    button.setAttribute('aria-expanded', String(on));
    button.replaceChildren(on ? close : open, badge);
    (on ? frame : button).focus();
    try {
      localStorage.setItem(OPENED, '1');
    } catch {
      // The site's storage is closed to us: a reply is then seen when the chat is opened.
    }
  };
  button.addEventListener('click', () => show(panel.hidden !== false));
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape' && !panel.hidden) show(false);
  });
  window.addEventListener('message', ({ source, origin, data }: MessageEvent) => {
    if (!frame || source !== frame.contentWindow || origin !== home.origin) return;
    const { close: wanted, unread } =
      (data as { countersign?: { close?: true; unread?: number } })?.countersign ?? {};
    if (wanted && !panel.hidden) show(false);
    if (typeof unread === 'number') badge.textContent = unread > 0 ? String(Math.min(unread, 99)) : '';
  });

  const begin = (): void => {
    document.body.append(host);
    // Who has chatted here before is told of a reply without opening the chat; nobody else loads a thing.
    try {
      if (localStorage.getItem(OPENED)) frame = load();
    } catch {
      // As above.
    }
  };
  if (document.body) begin();
  else document.addEventListener('DOMContentLoaded', begin);
})();
