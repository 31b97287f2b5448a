import { Envelope, sensitivityOf } from '@countersign/contracts';
import { checked, contractOf, pathsOf } from './event-validation.js';
import type { ValidationError } from 'class-validator';

/** An event as somebody may see it who has no business reading what people wrote. */
export interface RedactedEvent {
  /** Its fields; what a person wrote or is, and what the contract does not describe, is told by its size only. */
  fields: Record<string, unknown>;
  /** Where it does not fit its contract: paths, never values. */
  faults: string[];
}

type Contract = new () => object;

/**
 * Shows a message by its contract. Only what the contract describes, does not call personal and finds valid is shown as it is.
 * @returns undefined when it is no JSON object: then nothing of it can be told apart
 */
export function redactedEvent(payload: string): RedactedEvent | undefined {
  let plain: unknown;
  try {
    plain = JSON.parse(payload);
  } catch {
    return undefined;
  }
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) return undefined;
  try {
    return byContract(plain as Record<string, unknown>);
  } catch {
    // What trips the validator itself is as unreadable as what is no JSON.
    return undefined;
  }
}

function byContract(plain: Record<string, unknown>): RedactedEvent {
  const { data, ...around } = plain;
  const envelope = checked(Envelope, { ...around, data: {} }, 'envelope');
  const fields = shown(Envelope, envelope.instance, envelope.errors, around);
  delete fields.data;
  const faults = pathsOf(envelope.errors);
  const contract = contractOf(String(plain.type), Number(plain.version));
  if (!contract)
    return { fields: { ...fields, data: sizeOf(data, 'of no known contract') }, faults: [...faults, 'type'] };
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { fields: { ...fields, data: sizeOf(data, NOT_AS_AGREED) }, faults: [...faults, 'data'] };
  const inner = checked(contract, data, 'data');
  return {
    fields: { ...fields, data: shown(contract, inner.instance, inner.errors, { ...data }) },
    faults: [...faults, ...pathsOf(inner.errors, 'data.')],
  };
}

const NOT_AS_AGREED = 'not as the contract says';

/** @param plain the same object before it was read: what the contract does not name is counted, since even its name may be somebody's words */
function shown(
  contract: Contract,
  instance: object,
  errors: readonly ValidationError[],
  plain: Record<string, unknown>,
): Record<string, unknown> {
  const wrong = new Map(errors.map((error) => [error.property, error]));
  const known = Object.entries(instance).filter(([, value]) => value !== undefined);
  const fields = Object.fromEntries(
    known.map(([name, value]) => [name, shownField(contract, name, value, wrong.get(name))]),
  );
  const unknown = Object.keys(plain).filter((name) => !(name in instance)).length;
  return unknown > 0 ? { ...fields, '[fields of no contract]': unknown } : fields;
}

function shownField(contract: Contract, name: string, value: unknown, error?: ValidationError): unknown {
  if (sensitivityOf(contract, name) === 'personal') return sizeOf(value, 'personal');
  if (error?.constraints) return sizeOf(value, NOT_AS_AGREED);
  if (Array.isArray(value)) return value.map((one, index) => part(one, childOf(error, String(index))));
  return part(value, error);
}

function part(value: unknown, error?: ValidationError): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const contract = value.constructor as Contract;
  // A part that the contract gives no class is of no shape we know.
  if (contract === Object || Array.isArray(value)) return sizeOf(value, NOT_AS_AGREED);
  return shown(contract, value, error?.children ?? [], {});
}

function childOf(error: ValidationError | undefined, property: string): ValidationError | undefined {
  return error?.children?.find((child) => child.property === property);
}

function sizeOf(value: unknown, why: string): string {
  if (typeof value === 'string') return `[${why}, ${counted([...value].length, 'character', 'characters')}]`;
  if (Array.isArray(value)) return `[${why}, ${counted(value.length, 'entry', 'entries')}]`;
  return `[${why}]`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
