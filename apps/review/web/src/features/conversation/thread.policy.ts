/** What the layout of a thread depends on. */
interface Said {
  id: string;
  direction: 'in' | 'out';
  /** When it reached us: the order of the thread. A late message keeps its place here. */
  receivedAt: string;
  author?: string;
}

export type ThreadRow<M extends Said> =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'covered'; key: 'covered' }
  | { kind: 'newer'; key: 'newer' }
  | { kind: 'unseen'; key: 'unseen' }
  | { kind: 'message'; key: string; message: M; startsGroup: boolean; endsGroup: boolean; unseen: boolean };

/** What somebody looks at a thread with. */
interface Look {
  /** Ids of the messages the draft answers. */
  covered: ReadonlySet<string>;
  /** The newest message on the screen of whoever decided and was refused. */
  lastSeen?: string | undefined;
}

const GROUP_MS = 3 * 60_000;

function continues(message: Said, previous: Said | undefined): boolean {
  return (
    previous !== undefined &&
    previous.direction === message.direction &&
    previous.author === message.author &&
    Math.abs(Date.parse(message.receivedAt) - Date.parse(previous.receivedAt)) < GROUP_MS
  );
}

/**
 * The rows of a thread: a line per day, a line where the messages begin that the draft answers, one where the customer went on after
 * it, and one where begins what somebody who decided had not seen. `dayOf` names the reader's local day of a time.
 */
export function threadRows<M extends Said>(
  messages: M[],
  { covered, lastSeen }: Look,
  dayOf: (at: string) => string,
): ThreadRow<M>[] {
  const rows: ThreadRow<M>[] = [];
  const firstCovered = messages.findIndex(({ id }) => covered.has(id));
  const lastCovered = messages.findLastIndex(({ id }) => covered.has(id));
  const newer = messages.findIndex(
    ({ id, direction }, index) =>
      lastCovered >= 0 && index > lastCovered && direction === 'in' && !covered.has(id),
  );
  const seen = lastSeen === undefined ? -1 : messages.findIndex(({ id }) => id === lastSeen);
  const isUnseen = ({ direction }: M, index: number): boolean =>
    seen >= 0 && index > seen && direction === 'in';
  const firstUnseen = messages.findIndex(isUnseen);
  messages.forEach((message, index) => {
    const previous = messages[index - 1];
    const newDay = !previous || dayOf(previous.receivedAt) !== dayOf(message.receivedAt);
    if (newDay) rows.push({ kind: 'day', key: `day-${message.id}`, at: message.receivedAt });
    if (index === firstCovered) rows.push({ kind: 'covered', key: 'covered' });
    if (index === firstUnseen) rows.push({ kind: 'unseen', key: 'unseen' });
    else if (index === newer) rows.push({ kind: 'newer', key: 'newer' });
    const divided = newDay || [firstCovered, newer, firstUnseen].includes(index);
    const startsGroup = divided || !continues(message, previous);
    const unseen = isUnseen(message, index);
    rows.push({ kind: 'message', key: message.id, message, startsGroup, endsGroup: true, unseen });
    const before = rows.at(-2);
    if (!startsGroup && before?.kind === 'message') before.endsGroup = false;
  });
  return rows;
}
