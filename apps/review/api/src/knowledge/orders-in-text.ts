import { check } from '@countersign/constitution';

/** Words told of one document. */
const MOST = 20;

/** Words of a document that read like orders to a model: told when it is brought in and wherever it is read (CO-11). */
export function ordersIn(text: string): string[] {
  const found = check(text, { direction: 'in' }).filter(({ category }) => category === 'prompt_injection');
  return [...new Set(found.map(({ words }) => words))].slice(0, MOST);
}
