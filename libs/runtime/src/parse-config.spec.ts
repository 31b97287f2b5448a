import { IsIn, IsOptional, Max, Min } from 'class-validator';
import { FromEnv } from './from-env.js';
import { InvalidConfiguration, parseConfig } from './parse-config.js';
import { ServiceConfig } from './service.config.js';

class PlantedConfig extends ServiceConfig {
  @FromEnv('TYPING_DEBOUNCE_DELAY', { default: '5.0', type: 'number' })
  @Min(0)
  @Max(120)
  delaySeconds!: number;
  @FromEnv('ENABLE_TYPING_PACING', { default: 'true', type: 'boolean' }) pacing!: boolean;
  @FromEnv('LLM_PROFILE', { default: 'quick' }) @IsIn(['quick', 'careful']) profile!: string;
  @FromEnv('ID_KEY', { secret: true }) idKey!: string;
  @FromEnv('REDIS_URL', { optional: true }) @IsOptional() redisUrl?: string;
}

const right = {
  NATS_URL: 'nats://127.0.0.1:4222',
  NATS_USER: 'debouncer',
  NATS_PASSWORD: 'kf83Hs02-long-enough',
  ID_KEY: 'q9sKd72ja0PzLm-long',
};

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    parseConfig(PlantedConfig, env);
    return [];
  } catch (error) {
    if (error instanceof InvalidConfiguration) return [...error.faults].sort();
    throw error;
  }
}

describe('the configuration of a service', () => {
  test('is read from the environment, with what may be left out filled in', () => {
    expect(parseConfig(PlantedConfig, right)).toEqual({
      natsUrl: right.NATS_URL,
      natsUser: right.NATS_USER,
      natsPassword: right.NATS_PASSWORD,
      idKey: right.ID_KEY,
      workspace: 'main',
      auditSeconds: 60,
      handlerRetryDelays: '1,5,15,60',
      delaySeconds: 5,
      pacing: true,
      profile: 'quick',
    });
  });

  test('turns numbers and switches into what they are', () => {
    const config = parseConfig(PlantedConfig, {
      ...right,
      TYPING_DEBOUNCE_DELAY: '0.5',
      ENABLE_TYPING_PACING: 'False',
    });
    expect([config.delaySeconds, config.pacing]).toEqual([0.5, false]);
  });

  test('lists every missing and malformed name in one message', () => {
    expect(
      faultsOf({
        NATS_URL: 'localhost',
        NATS_PASSWORD: right.NATS_PASSWORD,
        TYPING_DEBOUNCE_DELAY: 'five',
        ENABLE_TYPING_PACING: 'perhaps',
        LLM_PROFILE: 'brilliant',
        WORKSPACE: 'Main Street',
      }),
    ).toEqual([
      'ENABLE_TYPING_PACING must be a boolean (it is "perhaps")',
      'ID_KEY is missing',
      'LLM_PROFILE must be one of the following values: quick, careful (it is "brilliant")',
      'NATS_URL must look like nats://host:port (it is "localhost")',
      'NATS_USER is missing',
      'TYPING_DEBOUNCE_DELAY must be a number (it is "five")',
      expect.stringMatching(/^WORKSPACE must match .* \(it is "Main Street"\)$/),
    ]);
    expect(new InvalidConfiguration(['A is missing', 'B is missing']).message).toBe(
      'configuration is wrong:\n- A is missing\n- B is missing',
    );
  });

  test('keeps to the bounds of a number', () => {
    expect(faultsOf({ ...right, TYPING_DEBOUNCE_DELAY: '121' })).toEqual([
      'TYPING_DEBOUNCE_DELAY must not be greater than 120 (it is "121")',
    ]);
  });

  test('treats an empty name as one that is not set', () => {
    expect(faultsOf({ ...right, TYPING_DEBOUNCE_DELAY: '', ID_KEY: '  ' })).toEqual(['ID_KEY is missing']);
  });
});

describe('what readers of env files leave in a value', () => {
  test.each([
    ['spaces around it are none of it', { ID_KEY: '  q9sKd72ja0PzLm-long \t' }, []],
    ['a line end of another system is none of it', { TYPING_DEBOUNCE_DELAY: '5\r' }, []],
    ['spaces alone are nothing', { ID_KEY: '   ' }, ['ID_KEY is missing']],
    ['double quotes', { ID_KEY: '"q9sKd72ja0PzLm-long"' }, ['ID_KEY stands in quotes: write it without']],
    ['single quotes', { ID_KEY: "'q9sKd72ja0PzLm-long'" }, ['ID_KEY stands in quotes: write it without']],
    [
      'quotes around a choice',
      { LLM_PROFILE: '"quick"' },
      ['LLM_PROFILE stands in quotes: write it without'],
    ],
    ['quotes with nothing in them', { ID_KEY: '""' }, ['ID_KEY stands in quotes: write it without']],
    [
      'a comment behind a secret',
      { ID_KEY: 'q9sKd72ja0PzLm-long # ours' },
      ['ID_KEY is followed by a comment: write that on a line of its own'],
    ],
    [
      'a comment behind a number',
      { TYPING_DEBOUNCE_DELAY: '5 # seconds' },
      ['TYPING_DEBOUNCE_DELAY must be a number (it is "5 # seconds")'],
    ],
    [
      'a comment behind an address',
      { NATS_URL: 'nats://127.0.0.1:4222 # local' },
      ['NATS_URL must look like nats://host:port (it is "nats://127.0.0.1:4222 # local")'],
    ],
    ['a # that begins no comment is part of a secret', { ID_KEY: 'q9sKd72#ja0PzLm-long' }, []],
    ['quotes inside are part of a secret', { ID_KEY: 'q9sKd"72ja0"PzLm-long' }, []],
  ])('SE-06: %s', (_, given, faults) => {
    expect(faultsOf({ ...right, ...given })).toEqual(faults);
  });

  test('SE-06: no value of a secret is shown, however it is wrong', () => {
    for (const ID_KEY of ['"q9sKd72ja0PzLm-long"', 'q9sKd72ja0PzLm-long # ours'])
      expect(faultsOf({ ...right, ID_KEY }).join()).not.toContain('q9sKd72ja0PzLm');
  });
});

describe('secrets in the configuration', () => {
  const production = { ...right, NODE_ENV: 'production' };

  test.each([
    'changeme-changeme',
    'placeholder-for-a-key',
    'your_secret_goes_here',
    'secret-secret-secret',
    '1234567890123456',
  ])('production refuses the dummy "%s" without showing it', (dummy) => {
    const faults = faultsOf({ ...production, ID_KEY: dummy });
    expect(faults).toEqual(['ID_KEY looks like a placeholder, which production refuses']);
    expect(faults.join()).not.toContain(dummy);
  });

  test('production refuses each short secret by name', () => {
    expect(faultsOf({ ...production, ID_KEY: 'tiny', NATS_PASSWORD: 'small' })).toEqual([
      'ID_KEY is shorter than 16 characters, which production refuses',
      'NATS_PASSWORD is shorter than 16 characters, which production refuses',
    ]);
  });

  test('SE-06: in production the password of an address is judged, not the length of the address', () => {
    // secretlint-disable-next-line -- invented
    const url = (password: string): string =>
      `postgres://review:${password}@db.internal:12345/countersign?sslmode=verify-full`;
    expect(faultsOf({ ...production, ID_KEY: url('test') })).toEqual([
      'ID_KEY has a password that is shorter than 16 characters, which production refuses',
    ]);
    expect(faultsOf({ ...production, ID_KEY: url('change-me-change-me') })).toEqual([
      'ID_KEY has a password that looks like a placeholder, which production refuses',
    ]);
    expect(faultsOf({ ...production, ID_KEY: url('q9sKd72ja0PzLm-long') })).toEqual([]);
  });

  test.each([
    ['LOG_LEVEL', 'debug'],
    ['LOG_LEVEL', 'TRACE'],
    ['COUNTERSIGN_DEBUG', '1'],
  ])('SE-06: production refuses %s=%s', (name, value) => {
    expect(faultsOf({ ...production, [name]: value })).toEqual([
      `${name} makes services say more than production may: leave it out`,
    ]);
    expect(faultsOf({ ...right, [name]: value })).toEqual([]);
  });

  test('a developer may use any', () => {
    expect(faultsOf({ ...right, ID_KEY: 'changeme' })).toEqual([]);
  });
});
