/**
 * Every environment name the product reads, how it is checked, and the only services that are told its value.
 * The launcher passes nothing else on: a service cannot leak a key it was never given.
 */
export const SETTINGS = [
  { name: 'PORT', kind: 'port', default: '3000', to: ['review'] },
  { name: 'WEBCHAT_PORT', kind: 'port', default: '3001', to: ['ingest-web'] },
  { name: 'WEBHOOK_PORT', kind: 'port', default: '3002', to: ['ingest-telegram'] },
  { name: 'WHATSAPP_PORT', kind: 'port', default: '3003', to: ['ingest-whatsapp'] },
  { name: 'HOST', kind: 'text', to: ['review', 'ingest-web', 'ingest-telegram', 'ingest-whatsapp'] },
  { name: 'PUBLIC_URL', kind: 'http', to: ['review'] },
  { name: 'OIDC_ISSUER', kind: 'http', to: ['review'] },
  { name: 'OIDC_CLIENT_ID', kind: 'text', to: ['review'] },
  { name: 'OIDC_CLIENT_SECRET', kind: 'secret', to: ['review'] },
  { name: 'OIDC_NAME', kind: 'text', to: ['review'] },
  { name: 'REQUIRE_SECOND_FACTOR', kind: 'boolean', to: ['review'] },
  { name: 'WEBCHAT_ORIGINS', kind: 'text', to: ['ingest-web'] },
  { name: 'WEBCHAT_TITLE', kind: 'text', to: ['ingest-web'] },
  { name: 'WEBCHAT_MESSAGES_PER_MINUTE', kind: 'number', min: 1, max: 1e6, to: ['ingest-web'] },
  { name: 'WEBCHAT_SESSIONS_PER_MINUTE', kind: 'number', min: 1, max: 1e6, to: ['ingest-web'] },
  {
    name: 'ACCOUNTS_FILE',
    kind: 'text',
    to: ['ingest-telegram', 'ingest-web', 'ingest-whatsapp', 'dispatcher'],
  },
  { name: 'WORKSPACE', kind: 'text', to: 'all' },
  { name: 'HANDLER_RETRY_DELAYS', kind: 'text', to: 'all' },
  { name: 'TYPING_DEBOUNCE_DELAY', kind: 'number', min: 0, max: 120, default: '5.0', to: ['debouncer'] },
  { name: 'TYPING_DEBOUNCE_CAP', kind: 'number', min: 1, max: 3_600, to: ['debouncer'] },
  { name: 'TYPING_DEBOUNCE_GAP_HOLD', kind: 'number', min: 0, max: 600, to: ['debouncer'] },
  { name: 'TYPING_DEBOUNCE_MEDIA_HOLD', kind: 'number', min: 0, max: 10, to: ['debouncer'] },
  // Servers of ours that production may reach without TLS (ADR 0065).
  { name: 'PLAINTEXT_ALLOW_HOSTS', kind: 'text', to: 'all' },
  { name: 'RATE_LIMIT_FACTOR', kind: 'number', min: 1, max: 1_000, to: ['review'] },
  { name: 'OUTBOUND_ALLOW_HOSTS', kind: 'text', to: ['review', 'dispatcher'] },
  { name: 'FEATURE_SHARES', kind: 'text', to: ['review'] },
  { name: 'REVIEW_WIP_LIMIT', kind: 'number', min: 1, max: 1e5, to: ['review'] },
  { name: 'ENABLE_TYPING_PACING', kind: 'boolean', to: ['dispatcher'] },
  { name: 'ENABLE_READ_MARKS', kind: 'boolean', to: ['dispatcher'] },
  { name: 'ENABLE_TYPING_SIGNS', kind: 'boolean', to: ['dispatcher'] },
  { name: 'SEND_TIMEOUT', kind: 'number', min: 0, max: 3_600, to: ['dispatcher'] },
  { name: 'SEND_FENCE', kind: 'number', min: 0, max: 3_600, to: ['dispatcher'] },
  { name: 'CHANNEL_PROBE_INTERVAL', kind: 'number', min: 0.1, max: 60, to: ['dispatcher'] },
  { name: 'SEND_RETRY_DELAYS', kind: 'text', to: ['dispatcher'] },
  { name: 'MEDIA_RETRY_DELAYS', kind: 'text', to: ['dispatcher'] },
  { name: 'TICKET_WEBHOOK_URL', kind: 'http', to: ['dispatcher'] },
  { name: 'TICKET_WEBHOOK_SECRET', kind: 'secret', to: ['dispatcher'] },
  { name: 'TICKET_WEBHOOK_HONOURS_KEY', kind: 'boolean', to: ['dispatcher'] },
  { name: 'TICKET_WEBHOOK_TIMEOUT', kind: 'number', min: 0.1, max: 30, to: ['dispatcher'] },
  { name: 'MEDIA_RETENTION_DAYS', kind: 'number', min: 1, max: 3_650, to: ['dispatcher', 'review'] },
  { name: 'WORKSPACE_DELETION_DAYS', kind: 'number', min: 0, max: 90, to: ['review'] },
  { name: 'MAX_HISTORY_LENGTH', kind: 'number', min: 1, max: 200, to: ['rapport-writer'] },
  { name: 'MAX_CONTEXT_SIZE_KB', kind: 'number', min: 1, max: 1_000, to: ['rapport-writer'] },
  { name: 'TELEGRAM_BOT_TOKEN', kind: 'secret', to: ['ingest-telegram', 'dispatcher'] },
  { name: 'TELEGRAM_API_ROOT', kind: 'http', to: ['ingest-telegram', 'dispatcher'] },
  { name: 'TELEGRAM_WEBHOOK_URL', kind: 'http', to: ['ingest-telegram'] },
  { name: 'TELEGRAM_WEBHOOK_SECRET', kind: 'secret', to: ['ingest-telegram'] },
  { name: 'WHATSAPP_PHONE_NUMBER_ID', kind: 'text', to: ['ingest-whatsapp', 'dispatcher'] },
  { name: 'WHATSAPP_ACCESS_TOKEN', kind: 'secret', to: ['dispatcher'] },
  { name: 'WHATSAPP_APP_SECRET', kind: 'secret', to: ['ingest-whatsapp'] },
  { name: 'WHATSAPP_VERIFY_TOKEN', kind: 'secret', to: ['ingest-whatsapp'] },
  // Where Meta calls us, for the doctor to call it too.
  { name: 'WHATSAPP_WEBHOOK_URL', kind: 'http', to: [] },
  { name: 'WHATSAPP_BUSINESS_ACCOUNT_ID', kind: 'text', to: ['dispatcher'] },
  { name: 'TEMPLATE_SYNC_INTERVAL', kind: 'number', min: 0.1, max: 86_400, to: ['dispatcher'] },
  { name: 'WHATSAPP_GRAPH_URL', kind: 'http', to: ['dispatcher'] },
  { name: 'WHATSAPP_API_VERSION', kind: 'text', to: ['dispatcher'] },
  { name: 'ANTHROPIC_API_KEY', kind: 'secret', to: ['supervisor'] },
  { name: 'ANTHROPIC_BASE_URL', kind: 'http', to: ['supervisor'] },
  { name: 'OPENAI_API_KEY', kind: 'secret', to: ['supervisor'] },
  { name: 'OPENAI_BASE_URL', kind: 'http', to: ['supervisor'] },
  { name: 'LLM_PROFILE', kind: 'text', to: ['supervisor'] },
  { name: 'TRANSCRIBE_BASE_URL', kind: 'http', to: ['supervisor'] },
  { name: 'TRANSCRIBE_API_KEY', kind: 'secret', to: ['supervisor'] },
  { name: 'TRANSCRIBE_MODEL', kind: 'text', to: ['supervisor'] },
  { name: 'TRANSCRIBE_TIMEOUT', kind: 'number', min: 0.1, max: 600, to: ['supervisor'] },
  { name: 'LLM_PROFILES_FILE', kind: 'text', to: ['supervisor'] },
  { name: 'MEMORY_EXTRACTION', kind: 'choice', choices: ['on', 'off'], to: ['supervisor'] },
  { name: 'WORKSPACE_LANGUAGE', kind: 'text', to: ['supervisor'] },
  { name: 'WORKSPACE_ZONE', kind: 'text', to: ['rapport-writer'] },
  { name: 'PERSONA_FILE', kind: 'text', to: ['supervisor'] },
  { name: 'OUTBOUND_ALLOW_HOSTS', kind: 'text', to: ['dispatcher'] },
  { name: 'LOG_LEVEL', kind: 'choice', choices: ['debug', 'info', 'warn', 'error'], to: 'all' },
  { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', kind: 'http', to: 'all' },
  { name: 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', kind: 'http', to: 'all' },
  { name: 'OTEL_EXPORTER_OTLP_HEADERS', kind: 'secret', to: 'all' },
  { name: 'OTEL_TRACES_SAMPLER', kind: 'text', to: 'all' },
  { name: 'OTEL_TRACES_SAMPLER_ARG', kind: 'text', to: 'all' },
  { name: 'OTEL_RESOURCE_ATTRIBUTES', kind: 'text', to: 'all' },
  // Ends services on purpose, for tests; refused in production.
  { name: 'CRASHPOINTS', kind: 'choice', choices: ['1'], to: 'all' },
  { name: 'CRASHPOINTS_DIR', kind: 'text', to: 'all' },
  { name: 'AUDIT_INTERVAL', kind: 'number', min: 0.1, max: 3_600, to: 'all' },
  { name: 'AUDIT_ACCEPTED', kind: 'text', to: 'all' },
  { name: 'AUDIT_GRACE', kind: 'number', min: 0.1, max: 3_600, to: ['debouncer', 'analytics-writer'] },
  // Read by the launcher, which works out from them what each service is told.
  { name: 'METRICS_PORT_BASE', kind: 'port', to: [] },
  { name: 'DATA_DIR', kind: 'text', default: '.data', to: [] },
  // What people sent, for the dispatcher and review; in DATA_DIR when left out.
  { name: 'OBJECTS_DIR', kind: 'text', to: [] },
  // In a bucket instead, of Amazon's or of a compatible store's; who we are is told as Amazon's tools are told it.
  { name: 'OBJECTS_S3_BUCKET', kind: 'text', to: ['review', 'supervisor', 'dispatcher'] },
  { name: 'OBJECTS_S3_ENDPOINT', kind: 'http', to: ['review', 'supervisor', 'dispatcher'] },
  { name: 'OBJECTS_S3_REGION', kind: 'text', to: ['review', 'supervisor', 'dispatcher'] },
  {
    name: 'AWS_ACCESS_KEY_ID',
    kind: 'secret',
    with: 'OBJECTS_S3_BUCKET',
    to: ['review', 'supervisor', 'dispatcher'],
  },
  {
    name: 'AWS_SECRET_ACCESS_KEY',
    kind: 'secret',
    with: 'OBJECTS_S3_BUCKET',
    to: ['review', 'supervisor', 'dispatcher'],
  },
  {
    name: 'AWS_SESSION_TOKEN',
    kind: 'secret',
    with: 'OBJECTS_S3_BUCKET',
    to: ['review', 'supervisor', 'dispatcher'],
  },
  // A cluster's servers with commas between them; each stream is then kept by NATS_REPLICAS of them.
  { name: 'NATS_URL', kind: 'urls', schemes: ['nats', 'tls'], to: [] },
  { name: 'NATS_REPLICAS', kind: 'choice', choices: ['1', '3', '5'], to: [] },
  { name: 'NATS_USER', kind: 'text', to: [] },
  { name: 'NATS_PASSWORD', kind: 'secret', to: [] },
  { name: 'DATABASE_URL', kind: 'url', schemes: ['postgres', 'postgresql'], to: [] },
  { name: 'DATABASE_ADMIN_URL', kind: 'url', schemes: ['postgres', 'postgresql'], to: [] },
  { name: 'RAPPORT_DATABASE_URL', kind: 'url', schemes: ['postgres', 'postgresql'], to: [] },
  { name: 'ANALYTICS_DATABASE_URL', kind: 'url', schemes: ['postgres', 'postgresql'], to: [] },
  { name: 'REDIS_URL', kind: 'url', schemes: ['redis', 'rediss'], to: [] },
];

/** Names that belong together: the first is of no use without the second. */
const TOGETHER = [
  ['DATABASE_URL', 'DATABASE_ADMIN_URL'],
  ['RAPPORT_DATABASE_URL', 'DATABASE_ADMIN_URL'],
  ['ANALYTICS_DATABASE_URL', 'DATABASE_ADMIN_URL'],
  ['TRANSCRIBE_API_KEY', 'TRANSCRIBE_BASE_URL'],
  ['TRANSCRIBE_MODEL', 'TRANSCRIBE_BASE_URL'],
  ['NATS_USER', 'NATS_PASSWORD'],
  ['NATS_USER', 'NATS_URL'],
  ['NATS_REPLICAS', 'NATS_URL'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_SECRET'],
  ['OIDC_CLIENT_ID', 'OIDC_ISSUER'],
  ['OIDC_CLIENT_SECRET', 'OIDC_ISSUER'],
  ['OIDC_NAME', 'OIDC_ISSUER'],
  ['TELEGRAM_WEBHOOK_URL', 'TELEGRAM_BOT_TOKEN'],
  ['TELEGRAM_WEBHOOK_URL', 'TELEGRAM_WEBHOOK_SECRET'],
  ['TICKET_WEBHOOK_URL', 'TICKET_WEBHOOK_SECRET'],
  ['TICKET_WEBHOOK_SECRET', 'TICKET_WEBHOOK_URL'],
  ['OBJECTS_S3_ENDPOINT', 'OBJECTS_S3_BUCKET'],
  ['WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_ACCESS_TOKEN'],
  ['WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_APP_SECRET'],
  ['WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_VERIFY_TOKEN'],
];

/**
 * Values by name, defaults included; names without a value are left out.
 * @returns {{ values: Record<string, string>, faults: string[] }} every fault, each beginning with the name; secrets are not shown
 */
export function readSettings(env) {
  const values = {};
  for (const { name, default: fallback, with: needed } of SETTINGS) {
    const value = env[name]?.trim() || fallback;
    // What a shell holds for other programs is none of ours, unless we were told to use it.
    if (value && (!needed || values[needed])) values[name] = value;
  }
  const faults = SETTINGS.flatMap((setting) => faultOf(setting, values[setting.name]));
  for (const [name, other] of TOGETHER) {
    if (values[name] && !values[other]) faults.push(`${other} is missing: ${name} needs it`);
  }
  return { values, faults: [...new Set(faults), ...repeatedPorts(values)] };
}

/** Names of the ports that will be listened on; nothing takes webhooks unless Telegram is told to send them, or there is a number. */
export function usedPorts(values) {
  return [
    'PORT',
    'WEBCHAT_PORT',
    ...(values.TELEGRAM_WEBHOOK_URL ? ['WEBHOOK_PORT'] : []),
    ...(values.WHATSAPP_APP_SECRET ? ['WHATSAPP_PORT'] : []),
  ];
}

function faultOf(setting, value) {
  if (value === undefined) return [];
  const problem = PROBLEMS[setting.kind](value, setting);
  if (!problem) return [];
  return [
    `${setting.name} ${problem}${setting.kind.startsWith('url') ? '' : ` (it is "${value.slice(0, 80)}")`}`,
  ];
}

const PROBLEMS = {
  text: () => undefined,
  secret: () => undefined,
  port: (value) => (isNumber(value, 1, 65_535, 0) ? undefined : 'must be a port, 1 to 65535'),
  number: (value, { min, max }) =>
    isNumber(value, min, max, 6) ? undefined : `must be a number from ${min} to ${max}`,
  boolean: (value) => (/^(true|false)$/i.test(value) ? undefined : 'must be true or false'),
  choice: (value, { choices }) =>
    choices.includes(value) ? undefined : `must be one of ${choices.join(', ')}`,
  http: (value) =>
    hasScheme(value, ['http', 'https']) ? undefined : 'must be an http:// or https:// address',
  // Such an address may hold a password, so it is not shown.
  url: (value, { schemes }) =>
    hasScheme(value, schemes) ? undefined : `must look like ${schemes[0]}://host:port`,
  urls: (value, { schemes }) =>
    value.split(',').every((one) => hasScheme(one, schemes))
      ? undefined
      : `must look like ${schemes[0]}://host:port, several with commas between them`,
};

function isNumber(text, min, max, decimals) {
  if (!new RegExp(`^\\d+${decimals > 0 ? `(\\.\\d{1,${decimals}})?` : ''}$`).test(text)) return false;
  return Number(text) >= min && Number(text) <= max;
}

function hasScheme(text, schemes) {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1));
}

function repeatedPorts(values) {
  const names = usedPorts(values);
  return names.flatMap((name, index) => {
    const other = names.slice(0, index).find((earlier) => values[earlier] === values[name]);
    return other ? [`${name} must not be the same port as ${other} (both are ${values[name]})`] : [];
  });
}
