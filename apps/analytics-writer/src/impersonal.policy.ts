import { sensitivityOf } from '@countersign/contracts';

/**
 * An event's data without its `@Personal()` fields, at every depth (PR-06).
 * @param data an instance of its contract class, nested contracts included: plain objects carry no marks
 */
export function impersonal(data: object): object {
  const contract = data.constructor as new () => object;
  const kept = Object.entries(data).filter(([name]) => sensitivityOf(contract, name) !== 'personal');
  return Object.fromEntries(kept.map(([name, value]) => [name, impersonalValue(value)]));
}

function impersonalValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(impersonalValue);
  return typeof value === 'object' && value !== null ? impersonal(value) : value;
}
