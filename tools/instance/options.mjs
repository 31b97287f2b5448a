import { parseArgs } from 'node:util';
import { readSettings } from './settings.mjs';

/** Command-line options; each has the same meaning as an environment name and wins over it. */
const OPTIONS = {
  port: { env: 'PORT', help: 'port of the review workspace' },
  'webchat-port': { env: 'WEBCHAT_PORT', help: 'port of the web chat' },
  'webhook-port': { env: 'WEBHOOK_PORT', help: 'port that takes webhooks, when Telegram is set to use one' },
  'data-dir': { env: 'DATA_DIR', help: 'folder of the databases, streams, secrets and logs' },
  debounce: { env: 'TYPING_DEBOUNCE_DELAY', help: 'seconds of quiet after which messages become one turn' },
};
const DEFAULTS = readSettings({}).values;

/**
 * Reads the command line and the environment.
 * @returns {{ help: boolean, readyFile?: string, settings: Record<string, string>, faults: string[] }}
 */
export function readOptions(argv, env) {
  const { values, tokens } = parseArgs({
    args: argv,
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      // For scripts that wait: a file that appears, with addresses and pids, once everything serves.
      'ready-file': { type: 'string' },
      ...Object.fromEntries(Object.keys(OPTIONS).map((name) => [name, { type: 'string' }])),
    },
  });
  const given = Object.keys(OPTIONS).filter((name) => typeof values[name] === 'string');
  const { values: settings, faults } = readSettings({
    ...env,
    ...Object.fromEntries(given.map((name) => [OPTIONS[name].env, values[name]])),
  });
  return {
    help: values.help === true,
    readyFile: typeof values['ready-file'] === 'string' ? values['ready-file'] : undefined,
    settings,
    faults: [...tokens.flatMap((token, index) => tokenFaults(token, tokens[index - 1])), ...faults],
  };
}

const isKnown = ({ name }) => name in OPTIONS || name === 'help' || name === 'ready-file';

function tokenFaults(token, before) {
  // What follows an unknown option was meant as its value: one fault, not two.
  if (token.kind === 'positional' && before?.kind === 'option' && !isKnown(before)) return [];
  if (token.kind === 'positional') return [`${token.value} is not an option: options begin with --`];
  if (token.kind !== 'option' || token.name === 'help') return [];
  if (!isKnown(token)) return [`${token.rawName} is not an option`];
  return token.value ? [] : [`${token.rawName} needs a value: ${token.rawName} <${token.name}>`];
}

export function helpText() {
  const lines = Object.entries(OPTIONS).map(([name, { env, help }]) => {
    const words = `--${name} <value>`;
    return `  ${words.padEnd(24)}${help} (${env}, ${DEFAULTS[env]})`;
  });
  return `Starts Countersign on this machine: npm start -- [options]

${lines.join('\n')}
  --help                  this text

Each option can also be set by the environment name behind it. More names:
  TELEGRAM_BOT_TOKEN      switches Telegram on
  ANTHROPIC_API_KEY       lets the model write drafts instead of the offline drafter
  NATS_URL, DATABASE_URL with DATABASE_ADMIN_URL, REDIS_URL
                          servers that already run, instead of private ones in the data folder
  PLAINTEXT_ALLOW_HOSTS   of those, the ones that production may reach without TLS
  OTEL_EXPORTER_OTLP_ENDPOINT
                          where traces are sent
  METRICS_PORT_BASE       first of the ports on which services serve metrics
Two instances run side by side when their data folders and ports differ.`;
}
