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
  | { kind: 'message'; key: string; message: M; startsGroup: boolean; endsGroup: boolean };

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
 * The rows of a thread: a line per day, a line where the messages begin that the draft answers, and one where the customer went on
 * after it. `dayOf` names the reader's local day of a time.
 */
export function threadRows<M extends Said>(
  messages: M[],
  covered: ReadonlySet<string>,
  dayOf: (at: string) => string,
): ThreadRow<M>[] {
  const rows: ThreadRow<M>[] = [];
  const firstCovered = messages.findIndex(({ id }) => covered.has(id));
  const lastCovered = messages.findLastIndex(({ id }) => covered.has(id));
  const newer = messages.findIndex(
    ({ id, direction }, index) =>
      lastCovered >= 0 && index > lastCovered && direction === 'in' && !covered.has(id),
  );
  messages.forEach((message, index) => {
    const previous = messages[index - 1];
    const newDay = !previous || dayOf(previous.receivedAt) !== dayOf(message.receivedAt);
    if (newDay) rows.push({ kind: 'day', key: `day-${message.id}`, at: message.receivedAt });
    if (index === firstCovered) rows.push({ kind: 'covered', key: 'covered' });
    if (index === newer) rows.push({ kind: 'newer', key: 'newer' });
    const divided = newDay || index === firstCovered || index === newer;
    const startsGroup = divided || !continues(message, previous);
    rows.push({ kind: 'message', key: message.id, message, startsGroup, endsGroup: true });
    const before = rows.at(-2);
    if (!startsGroup && before?.kind === 'message') before.endsGroup = false;
  });
  return rows;
}
