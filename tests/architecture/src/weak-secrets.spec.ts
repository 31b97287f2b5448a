import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CONFIGS, envFieldsOf, faultsOf, InvalidConfiguration, type Config } from './service-configs.js';

const SECRETS = CONFIGS.flatMap(({ service, config }) =>
  [...envFieldsOf(config).values()]
    .filter(({ secret }) => secret)
    .map(({ name, optional }) => ({ service, config, name, optional: optional === true })),
);
const WEAK = [
  ['shorter than 16 characters', 'Zk3-9pQv'],
  ['fifteen characters', 'Zk3-9pQv7Lm2xR8'],
  ['changeme', 'changeme-changeme-changeme-changeme'],
  ['CHANGE_ME', 'CHANGE_ME_before_you_start_this_thing'],
  ['replace_with', 'replace_with_a_long_random_value_please'],
  ['your_', 'your_secret_goes_here_and_is_long_enough'],
  ['test', 'test-secret-of-somebody-who-was-in-a-hurry'],
  ['12345', '1234567890123456789012345678901234567890'],
  ['password', 'password-password-password-password-x'],
  ['secret', 'secret-secret-secret-secret-secret-sec'],
  ['example', 'example-example-example-example-example'],
  ['placeholder', 'this-is-a-placeholder-for-the-real-one'],
  ['one sign again and again', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
] as const;
const STRONG = 'Zk3-9pQv7Lm2xR8tYw5nB1cF6hJ4dG0sKqMu';

/** What a service says of one name in production, whatever else is wrong. */
const saidOf = (config: Config, name: string, value?: string): string[] =>
  faultsOf(config, { NODE_ENV: 'production', ...(value !== undefined && { [name]: value }) }).filter(
    (fault) => fault.startsWith(`${name} `),
  );

describe('a service that would start with a weak secret', () => {
  it('SE-06: every service keeps its configuration where it is looked for', () => {
    const services = readdirSync(path.resolve(__dirname, '../../../apps'));
    expect([...new Set(CONFIGS.map(({ service }) => service))].sort()).toEqual(services.sort());
    expect(SECRETS.length).toBeGreaterThan(30);
  });

  it.each(SECRETS)('SE-06: $service without $name does not start, where it needs it', (secret) => {
    const { config, name, optional } = secret;
    expect(saidOf(config, name)).toEqual(optional ? [] : [`${name} is missing`]);
    expect(saidOf(config, name, '  ')).toEqual(optional ? [] : [`${name} is missing`]);
  });

  it.each(SECRETS.flatMap((one) => WEAK.map(([kind, value]) => ({ ...one, kind, value }))))(
    'SE-06: $service refuses $name: $kind',
    ({ config, name, value }) => {
      const said = saidOf(config, name, value);
      expect(said).not.toEqual([]);
      expect(said.join()).toMatch(/production refuses$/);
      expect(said.join()).not.toContain(value);
    },
  );

  it.each(SECRETS)('SE-06: $service says nothing of weakness of a good $name', ({ config, name }) => {
    expect(saidOf(config, name, STRONG).join()).not.toContain('production refuses');
  });

  it.each(CONFIGS)('SE-06: $service names every weak secret in one message', ({ config }) => {
    const names = [...envFieldsOf(config).values()].filter(({ secret }) => secret).map(({ name }) => name);
    const env = Object.fromEntries(names.map((name) => [name, 'weak']));
    const faults = faultsOf(config, { NODE_ENV: 'production', ...env });
    for (const name of names) expect(faults.filter((fault) => fault.startsWith(`${name} `))).toHaveLength(1);
    expect(new InvalidConfiguration(faults).message.split('\n')).toHaveLength(faults.length + 1);
  });
});
