import { validateSync } from 'class-validator';
import { envFieldsOf, type EnvField } from './from-env.js';
import { plaintextFault } from './plaintext-address.js';

/** Every configuration fault of one service, in one message. */
export class InvalidConfiguration extends Error {
  override readonly name = 'InvalidConfiguration';
  constructor(readonly faults: readonly string[]) {
    super(`configuration is wrong:\n- ${faults.join('\n- ')}`);
  }
}

const DUMMY =
  /change.?me|placeholder|replace.?with|dummy|^<|^your.|^x{4}|12345|^(secret|password|test|example|admin)|^(.)\2+$/i;
const MIN_SECRET = 16;
/** What makes services say more than production may. */
const DEBUG: Record<string, RegExp> = { COUNTERSIGN_DEBUG: /./, LOG_LEVEL: /^(debug|trace)$/i };

/**
 * Reads a configuration class from the environment.
 * @throws InvalidConfiguration listing every missing, malformed or (in production) weak or plaintext name; values of secrets are not shown
 */
export function parseConfig<C extends object>(type: new () => C, env: NodeJS.ProcessEnv): C {
  const config = new type();
  const faults: string[] = [];
  const fields = envFieldsOf(type);
  for (const [property, field] of fields) {
    const raw = env[field.name]?.trim() || field.default;
    if (raw === undefined) {
      if (!field.optional) faults.push(`${field.name} is missing`);
      continue;
    }
    const value = converted(raw, field);
    faults.push(...mistaken(field.name, raw, field.secret));
    if (value === undefined) faults.push(`${field.name} must be a ${field.type}${shown(raw, field)}`);
    else (config as Record<string, unknown>)[property] = value;
    if (env.NODE_ENV === 'production') faults.push(...refusedInProduction(raw, field, env));
  }
  if (env.NODE_ENV === 'production')
    for (const [name, wrong] of Object.entries(DEBUG))
      if (wrong.test(env[name] ?? ''))
        faults.push(`${name} makes services say more than production may: leave it out`);
  const named = new Set(faults.map((fault) => fault.split(' ', 1)[0]));
  for (const error of validateSync(config, { skipMissingProperties: true })) {
    const field = fields.get(error.property);
    if (!field || named.has(field.name)) continue;
    const words = Object.values(error.constraints ?? {}).map((text) =>
      text.replace(error.property, field.name),
    );
    faults.push(`${words.join('; ')}${shown(String(error.value), field)}`);
  }
  if (faults.length > 0) throw new InvalidConfiguration(faults);
  return config;
}

function converted(raw: string, { type = 'string' }: EnvField): string | number | boolean | undefined {
  if (type === 'number') return /^-?\d+(\.\d+)?$/.test(raw) ? Number(raw) : undefined;
  if (type === 'boolean') return /^(true|false)$/i.test(raw) ? raw.toLowerCase() === 'true' : undefined;
  return raw;
}

function shown(raw: string, { secret }: EnvField): string {
  return secret ? '' : ` (it is "${raw.replace(/\/\/[^/@]*@/, '//…@').slice(0, 80)}")`;
}

/** What the readers of env files leave in a value (Docker, systemd and shells differ): never part of what was meant. */
function mistaken(name: string, raw: string, secret?: boolean): string[] {
  if (/^(["']).*\1$/.test(raw)) return [`${name} stands in quotes: write it without`];
  if (secret && /\s#/.test(raw)) return [`${name} is followed by a comment: write that on a line of its own`];
  return [];
}

function refusedInProduction(raw: string, { name, secret }: EnvField, env: NodeJS.ProcessEnv): string[] {
  const plaintext = plaintextFault(name, raw, env.PLAINTEXT_ALLOW_HOSTS);
  return [...(secret ? weakness(name, raw) : []), ...(plaintext ? [plaintext] : [])];
}

/** What is wrong with a secret that stands under a name of its own: what {@link parseConfig} says of one, which it does not show. */
export function secretFaults(name: string, raw: string, env: NodeJS.ProcessEnv): string[] {
  return [...mistaken(name, raw, true), ...(env.NODE_ENV === 'production' ? weakness(name, raw) : [])];
}

function weakness(name: string, raw: string): string[] {
  const inside = passwordIn(raw);
  const [secret, what] = inside === undefined ? [raw, name] : [inside, `${name} has a password that`];
  if (secret.length < MIN_SECRET)
    return [`${what} is shorter than ${MIN_SECRET} characters, which production refuses`];
  return DUMMY.test(secret) ? [`${what} looks like a placeholder, which production refuses`] : [];
}

/** Of an address with somebody in it, what only they know. */
function passwordIn(raw: string): string | undefined {
  if (!raw.includes('://') || !URL.canParse(raw)) return undefined;
  return decodeURIComponent(new URL(raw).password) || undefined;
}
