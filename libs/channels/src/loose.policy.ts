/** An object from outside: nothing about it is certain until it was looked at. */
export type Loose = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): Loose | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : undefined;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A whole number the rest of the program can count with. */
export function asInteger(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

/** A provider's id as text: Telegram's are numbers. */
export function asId(value: unknown): string | undefined {
  return asInteger(value)?.toString();
}
