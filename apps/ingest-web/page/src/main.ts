import { Chat, type Connection } from './chat.js';
import { Frame } from './frame.js';
import { browserStorage } from './kept.js';
import { counted, stringsFor } from './strings.js';
import { timeline } from './timeline.policy.js';
import { Clock } from './view/clock.js';
import { Composer } from './view/composer.js';
import { byId, icon, make } from './view/element.js';
import { ThreadView } from './view/thread-view.js';

const asked = new URLSearchParams(location.search).get('lang');
const { language, strings } = stringsFor([...(asked ? [asked] : []), ...navigator.languages]);
const title = document.title;
const unread = new Set<string>();

document.documentElement.lang = language;
byId('promise').textContent = strings.promise;
byId('scroller').setAttribute('aria-label', strings.conversation);
byId('log').setAttribute('aria-label', strings.conversation);
const welcome = byId('welcome');
welcome.querySelector('h2')?.replaceChildren(strings.heading);
welcome.querySelector('p')?.replaceChildren(strings.welcome);

const frame = new Frame(strings.close);
const clock = new Clock(language, strings);
const chat = new Chat(browserStorage(), {
  changed: draw,
  arrived: ({ messageId }) => {
    unread.add(messageId);
    showUnread();
  },
  connection: showConnection,
  typing: showTyping,
  newThread: () => {
    byId('notice').textContent = strings.newThread;
    byId('notice').hidden = false;
  },
});
const view = new ThreadView(
  strings,
  clock,
  { retry: (id) => chat.rewrite(id), discard: (id) => chat.discard(id) },
  (bubbleId) => {
    chat.receipts.add(bubbleId, 'read');
    if (unread.delete(bubbleId)) showUnread();
  },
);
const composer = new Composer(strings, {
  send: (text) => {
    chat.write(text);
    view.toEnd();
  },
  typing: () => chat.visitorTypes(),
  limit: () => chat.session.textLimit,
});

const earlier = byId<HTMLButtonElement>('earlier');
earlier.textContent = strings.earlier;
earlier.addEventListener('click', () => {
  earlier.disabled = true;
  void chat.loadEarlier().finally(() => (earlier.disabled = false));
});
const jump = byId('jump');
jump.addEventListener('click', () => {
  view.toEnd();
  composer.offerFocus();
});
view.onScroll(showJump);
window.addEventListener('focus', () => frame.isEmbedded && composer.offerFocus());

draw(true);
void chat.start();

function draw(quietly: boolean): void {
  const lines = timeline(chat.stored, chat.outbox.all(), (at) => clock.dayOf(at), chat.inFlight);
  view.draw(lines, quietly);
  earlier.hidden = !chat.earlier;
  welcome.hidden = !chat.loaded || lines.length > 0;
  showJump();
}

function showUnread(): void {
  document.title = unread.size > 0 ? `(${unread.size}) ${title}` : title;
  frame.unread(unread.size);
  showJump();
}

function showJump(): void {
  jump.hidden = view.isAtEnd();
  const words = unread.size === 1 ? strings.newMessage : counted(strings.newMessages, unread.size);
  const label = jump.querySelector('span');
  if (label) {
    label.textContent = unread.size > 0 ? words : strings.latest;
    label.className = unread.size > 0 ? '' : 'sr-only';
  }
}

function showConnection(connection: Connection): void {
  const banner = byId('banner');
  banner.replaceChildren(
    ...(connection === 'fine' ? [] : [icon('cloud-off'), make('span', '', strings[connection])]),
  );
}

function showTyping(on: boolean): void {
  const dots = ['', '', ''].map(() => make('i', ''));
  const atEnd = view.isAtEnd();
  byId('typing').replaceChildren(...(on ? [...dots, make('span', 'sr-only', strings.typing)] : []));
  if (on && atEnd) view.toEnd();
}
