import { pieces } from '../link.policy.js';
import type { Strings } from '../strings.js';
import type { Line, OwnState } from '../timeline.policy.js';
import { icon, make } from './element.js';

type MessageLine = Extract<Line, { kind: 'message' }>;

/** What a visitor can do about a message that was refused. */
export interface FailedActions {
  retry(id: string): void;
  discard(id: string): void;
}

const ICONS: Record<OwnState, string> = {
  waiting: 'sending',
  sending: 'sending',
  sent: 'sent',
  delivered: 'delivered',
  failed: 'failed',
};

/** One message as an element. */
export function messageNode(line: MessageLine, strings: Strings): HTMLElement {
  const node = make('div', 'message');
  node.dataset.id = line.id;
  const bubble = make('div', 'bubble');
  bubble.append(make('span', 'sr-only', `${line.mine ? strings.you : strings.them}: `));
  bubble.append(...(line.mine ? [line.text] : pieces(line.text).map(linked)));
  node.append(bubble, make('div', 'meta'));
  return node;
}

/** Brings an element up to what may change about its message. */
export function updateMessageNode(
  node: HTMLElement,
  line: MessageLine,
  strings: Strings,
  time: string,
  actions: FailedActions,
): void {
  node.className = `message ${line.mine ? 'mine' : 'theirs'}${line.first ? ' first' : ''}${line.last ? ' last' : ''}`;
  const sign = `${line.state}|${line.last}|${time}`;
  if (node.dataset.sign === sign) return;
  node.dataset.sign = sign;
  node.dataset.state = line.state ?? '';
  const meta = node.querySelector<HTMLElement>('.meta');
  const clock = make('time', '', time);
  clock.dateTime = line.at;
  meta?.replaceChildren(clock, ...(line.state ? stateOf(line.id, line.state, strings, actions) : []));
}

function stateOf(id: string, state: OwnState, strings: Strings, actions: FailedActions): Node[] {
  const tick = make('span', 'tick');
  tick.append(icon(ICONS[state], 'icon small'), make('span', 'sr-only', strings[state]));
  if (state !== 'failed') return [tick];
  const words = make('span', 'failed', strings.failed);
  return [
    icon(ICONS.failed, 'icon small failed'),
    words,
    button(strings.retry, () => actions.retry(id)),
    button(strings.discard, () => actions.discard(id)),
  ];
}

function button(words: string, act: () => void): HTMLButtonElement {
  const element = make('button', 'link', words);
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}

function linked({ text, href }: { text: string; href?: string }): Node {
  if (!href) return document.createTextNode(text);
  const link = make('a', '', text);
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer nofollow';
  return link;
}
