import type { Outlook } from '@countersign/contracts';

/**
 * Where the queue is heading if people go on writing and answering as in the last hours: waiting + arrivals − settled, an hour on.
 * @param flow items that came and were settled in `hours`
 */
export function outlookOf(flow: Omit<Outlook, 'inAnHour'>, waiting: number): Outlook {
  const { hours, arrived, settled } = flow;
  if (arrived + settled === 0) return { ...flow };
  return { ...flow, inAnHour: Math.max(0, Math.round(waiting + (arrived - settled) / hours)) };
}
