/** What a customer does in one conversation, in the order of the stream. */
export const SCRIPT = [
  { fact: 'asks', message: 0 },
  { fact: 'asks', message: 1 },
  { fact: 'edits', message: 0 },
  { fact: 'help', message: 2 },
  { fact: 'asks', message: 3 },
  { fact: 'stop', message: 4 },
  { fact: 'edits', message: 3 },
  { fact: 'start', message: 5 },
  { fact: 'asks', message: 6 },
] as const;
/** Names of approvals. */
export const CLICKS = ['c0', 'c1', 'c2', 'c3'];
export const COMMANDS: readonly string[] = ['help', 'stop', 'start'];
export const seqOf = (event: number): number => 10 * (event + 1);
const asks = (event: number) =>
  SCRIPT[event]!.fact !== 'help' && !['stop', 'start'].includes(SCRIPT[event]!.fact);

interface Turn {
  /** Event it is made of. */
  event: number;
  how: 'reply' | 'closed' | 'note' | null;
  reply: string | null;
}

interface Item {
  name: string;
  state: 'drafting' | 'ready' | 'no_draft' | 'settled';
  generation: number;
  covered: number;
  claim: { by: number; token: number; over: boolean } | null;
}

interface Reply {
  name: string;
  ordinal: number;
  state: 'approved' | 'sent' | 'rejected' | 'unknown' | 'cancelled' | 'undone';
  /** Still in its undo window. */
  waiting: boolean;
  /** The newest event its approver had on screen. */
  seen: number;
  item: string | null;
}

/** What a reviewer has on screen. */
interface Screen {
  item: string;
  generation: number;
  seen: number;
  token?: number;
}

/** Coverage, claims, decisions and ordinals of one conversation, as small as they can be said (capabilities §5). */
export interface DeskModel {
  heard: number[];
  rows: Record<number, number>;
  watermark: number;
  question: number;
  optedOut: boolean;
  turns: Turn[];
  items: Item[];
  drafts: Record<string, { kind: 'ready' | 'failed'; stale: boolean }>;
  replies: Reply[];
  last: number;
  tokens: number;
  screens: (Screen | null)[];
}

/** Who has nothing on screen can do nothing with it. */
export const NOTHING = 'nothing on screen';

export function emptyDesk(reviewers: number): DeskModel {
  const screens = Array.from({ length: reviewers }, () => null);
  return {
    ...{
      heard: [],
      rows: {},
      watermark: 0,
      question: 0,
      optedOut: false,
      turns: [],
      items: [],
      drafts: {},
      replies: [],
    },
    ...{ last: 0, tokens: 0, screens },
  };
}

export const openOf = (desk: DeskModel) => desk.items.find(({ state }) => state !== 'settled');
export const replyOf = (desk: DeskModel, name: string) => desk.replies.find((reply) => reply.name === name);
const unanswered = (desk: DeskModel) => desk.turns.filter(({ how }) => how === null);
const covered = (desk: DeskModel) => Math.max(...desk.turns.map(({ event }) => seqOf(event)));

function refresh(desk: DeskModel, cause: string): void {
  if (unanswered(desk).length === 0) return;
  let open = openOf(desk);
  if (!open)
    desk.items.push((open = { name: cause, state: 'drafting', generation: 0, covered: 0, claim: null }));
  open.state = 'drafting';
  open.generation += 1;
  open.covered = covered(desk);
}

function settle(item: Item): void {
  item.state = 'settled';
  item.claim = null;
}

function giveTurnsBack(desk: DeskModel, reply: Reply): void {
  for (const turn of desk.turns)
    if (turn.reply === reply.name) Object.assign(turn, { how: null, reply: null });
}

/** @returns false when it has left, or is not the last one */
function takeBack(desk: DeskModel, reply: Reply): boolean {
  if (reply.ordinal !== desk.last || reply.state !== 'approved' || !reply.waiting) return false;
  reply.state = 'undone';
  desk.last -= 1;
  giveTurnsBack(desk, reply);
  return true;
}

/** The item as it was, with its draft, also one that came meanwhile; nothing where another one is open by now. */
function reopen(desk: DeskModel, name: string | null): void {
  const item = desk.items.find((one) => one.name === name);
  if (!item || openOf(desk)) return;
  const draft = desk.drafts[`${item.name}:${item.generation}`];
  if (draft) draft.stale = false;
  item.state = !draft ? 'drafting' : draft.kind === 'ready' ? 'ready' : 'no_draft';
  item.covered = covered(desk);
}

export function hear(desk: DeskModel, event: number): void {
  const { fact, message } = SCRIPT[event]!;
  desk.watermark = Math.max(desk.watermark, seqOf(event));
  if (desk.heard.includes(event)) return;
  desk.heard.push(event);
  desk.rows[message] ??= seqOf(event);
  if (asks(event)) desk.question = Math.max(desk.question, seqOf(event));
  const waiting = desk.replies.find(({ ordinal, state }) => ordinal === desk.last && state !== 'undone');
  if (waiting?.item && takeBack(desk, waiting)) {
    reopen(desk, waiting.item);
    refresh(desk, `hear ${event}`);
  }
  if (!COMMANDS.includes(fact)) return;
  if (fact !== 'help') desk.optedOut = fact === 'stop';
  if (fact === 'stop') {
    for (const turn of unanswered(desk)) turn.how = 'closed';
    const open = openOf(desk);
    if (open) settle(open);
  }
  order(desk, { name: `command ${event}`, item: null, waiting: false, seen: seqOf(event) });
}

function order(desk: DeskModel, reply: Pick<Reply, 'name' | 'item' | 'waiting' | 'seen'>): void {
  desk.replies.push({ ...reply, ordinal: (desk.last += 1), state: 'approved' });
}

export function closeTurn(desk: DeskModel, event: number): void {
  if (desk.turns.some((turn) => turn.event === event)) return;
  const { fact, message } = SCRIPT[event]!;
  const arrived = (turn: Turn) => replyOf(desk, turn.reply ?? '')?.state === 'sent';
  const note =
    fact === 'edits' &&
    desk.turns.some(
      (turn) => SCRIPT[turn.event]!.message === message && turn.how === 'reply' && arrived(turn),
    );
  desk.turns.push({ event, how: note ? 'note' : null, reply: null });
  if (!note) return refresh(desk, `turn ${event}`);
  const open = openOf(desk);
  if (open) open.covered = Math.max(open.covered, seqOf(event));
}

export function draft(desk: DeskModel, name: string, generation: number, kind: 'ready' | 'failed'): void {
  const item = desk.items.find((one) => one.name === name);
  const current = item?.state !== 'settled' && item?.generation === generation;
  desk.drafts[`${name}:${generation}`] = { kind, stale: !current };
  if (current) item.state = kind === 'ready' ? 'ready' : 'no_draft';
}

export function look(desk: DeskModel, who: number): boolean {
  const open = openOf(desk);
  if (!open) return false;
  const { name, generation } = open;
  const token = desk.screens[who]?.item === name ? desk.screens[who].token : undefined;
  desk.screens[who] = { item: name, generation, seen: desk.watermark, token };
  return true;
}

export function claim(desk: DeskModel, who: number): string {
  const screen = desk.screens[who];
  if (!screen) return NOTHING;
  const item = desk.items.find(({ name }) => name === screen.item)!;
  if (item.state === 'settled') return 'already_answered';
  if (item.claim && item.claim.by !== who && !item.claim.over) return 'claimed_by_other';
  item.claim = { by: who, token: (desk.tokens += 1), over: false };
  screen.token = item.claim.token;
  return 'done';
}

export function release(desk: DeskModel, who: number): string {
  if (!desk.screens[who]) return NOTHING;
  const { item: name, token } = desk.screens[who];
  const item = desk.items.find((one) => one.name === name)!;
  if (item.claim && item.claim.token === token) item.claim = null;
  return 'done';
}

export function heartbeat(desk: DeskModel, who: number): string {
  if (!desk.screens[who]) return NOTHING;
  const { item: name, token } = desk.screens[who];
  const { claim: held } = desk.items.find((one) => one.name === name)!;
  return held?.by === who && held.token === token && !held.over ? 'done' : 'claim_lost';
}

export function leaseRunsOut(desk: DeskModel): void {
  for (const { claim: held } of desk.items) if (held) held.over = true;
}

export function sweep(desk: DeskModel): void {
  for (const item of desk.items) if (item.claim?.over) item.claim = null;
}

/** Why a decision is refused, or the item it is about. */
function decide(desk: DeskModel, who: number): Item | string {
  const screen = desk.screens[who];
  if (!screen) return NOTHING;
  const item = desk.items.find(({ name }) => name === screen.item)!;
  if (item.state === 'settled') return 'already_answered';
  const { claim: held } = item;
  if (!held || held.token !== screen.token || held.by !== who || held.over) return 'claim_lost';
  return item.generation === screen.generation ? item : 'item_changed';
}

export function approve(
  desk: DeskModel,
  who: number,
  click: string,
  undo: boolean,
  knowingly: boolean,
): string {
  const seen = desk.screens[who]?.seen ?? 0;
  const made = replyOf(desk, click);
  if (desk.screens[who] && made) return made.seen === seen ? 'done' : 'idempotency_key_reused';
  const item = decide(desk, who);
  if (typeof item === 'string') return item;
  if (desk.watermark === 0) return 'changed';
  if (desk.optedOut) return 'suppressed';
  if (seen !== desk.watermark || seen < item.covered) return 'changed';
  if (!knowingly && desk.question > item.covered) return 'changed';
  for (const turn of unanswered(desk)) Object.assign(turn, { how: 'reply', reply: click });
  order(desk, { name: click, item: item.name, waiting: undo, seen });
  settle(item);
  return 'done';
}

export function turnDown(desk: DeskModel, who: number, step: 'redraft' | 'write' | 'close'): string {
  const item = decide(desk, who);
  if (typeof item === 'string') return item;
  if (step === 'write') item.state = 'no_draft';
  if (step === 'redraft') refresh(desk, 'redraft');
  if (step === 'close') {
    if (desk.screens[who]!.seen < item.covered) return 'changed';
    for (const turn of unanswered(desk)) if (seqOf(turn.event) <= item.covered) turn.how = 'closed';
    settle(item);
  }
  return 'done';
}

export function undo(desk: DeskModel, name: string): string {
  const reply = replyOf(desk, name);
  if (!reply) return 'not_found';
  if (!takeBack(desk, reply)) return 'already_leaving';
  if (openOf(desk)) refresh(desk, 'undo');
  else reopen(desk, reply.item);
  return 'done';
}

export function leave(desk: DeskModel): void {
  for (const reply of desk.replies) reply.waiting = false;
}

export type Outcome = 'sent' | 'unknown' | 'rejected' | 'stale' | 'opted-out';

export function outcome(desk: DeskModel, name: string, what: Outcome): void {
  const reply = replyOf(desk, name)!;
  reply.state = what === 'stale' || what === 'opted-out' ? 'cancelled' : what;
  if (what !== 'rejected' && what !== 'stale') return;
  if (desk.optedOut) {
    for (const turn of desk.turns) if (turn.reply === name) turn.how = 'closed';
    return;
  }
  giveTurnsBack(desk, reply);
  refresh(desk, `outcome ${name}`);
}
