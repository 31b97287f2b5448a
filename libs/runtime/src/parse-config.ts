import { validateSync } from 'class-validator';
import { envFieldsOf, type EnvField } from './from-env.js';

/** Every configuration fault of one service, in one message. */
export class InvalidConfiguration extends Error {
  override readonly name = 'InvalidConfiguration';
  constructor(readonly faults: readonly string[]) {
    super(`configuration is wrong:\n- ${faults.join('\n- ')}`);
  }
}

const DUMMY = /change.?me|placeholder|replace.?with|^your_|12345|^(secret|password|test|example)/i;
const MIN_SECRET = 16;

/**
 * Reads a configuration class from the environment.
 * @throws InvalidConfiguration listing every missing, malformed or (in production) weak name; values of secrets are not shown
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
    if (value === undefined) faults.push(`${field.name} must be a ${field.type}${shown(raw, field)}`);
    else (config as Record<string, unknown>)[property] = value;
    if (field.secret && env.NODE_ENV === 'production') faults.push(...weakness(raw, field));
  }
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

function weakness(raw: string, { name }: EnvField): string[] {
  if (raw.length < MIN_SECRET)
    return [`${name} is shorter than ${MIN_SECRET} characters, which production refuses`];
  return DUMMY.test(raw) ? [`${name} looks like a placeholder, which production refuses`] : [];
}
