import type { HelpText } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import type { ItemRow } from '../coverage/rows.js';
import { sheetOf } from '../facts/facts.repository.js';

/**
 * What the house has written down for people in this danger (ET-06), in their language first. Which country they are in nobody guesses: each text says for
 * which it is.
 * @param otherwise their language by the channel's word, before a draft has read them
 */
export async function helpFor(
  manager: EntityManager,
  { workspace, dangers, labels }: Pick<ItemRow, 'workspace' | 'dangers' | 'labels'>,
  otherwise: string | null,
): Promise<HelpText[]> {
  if (dangers.length === 0) return [];
  const { helpTexts = [], zone = 'UTC' } = (await sheetOf(manager, workspace)) ?? {};
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
  const language = labels?.language ?? otherwise?.slice(0, 2);
  return helpTexts
    .filter(({ danger, validUntil = today }) => dangers.includes(danger) && validUntil >= today)
    .toSorted((one, other) => Number(other.language === language) - Number(one.language === language));
}
