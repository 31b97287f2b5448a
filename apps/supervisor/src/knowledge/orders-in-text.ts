import { check } from '@countersign/constitution';

/** Words told of one text. */
const MOST = 5;

/**
 * Words of a document that read like orders to a model (CO-11). They are data: nothing that drafts can send, choose a recipient or write, so
 * nobody's order is carried out. But somebody put them there, and whoever reviews should know.
 */
export function ordersIn(text: string): string[] {
  const found = check(text, { direction: 'in' }).filter(({ category }) => category === 'prompt_injection');
  return [...new Set(found.map(({ words }) => words.slice(0, 200)))].slice(0, MOST);
}
