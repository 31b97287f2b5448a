import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { Advice } from '../checkout/advice.mjs';
import { writeWhole } from './data-folder.mjs';
import { SERVICES } from './services.mjs';

const random = () => randomBytes(32).toString('base64url');
/** `NATS_PASSWORD_REVIEW`: the secret of one user. */
export const passwordName = (kind, user) => `${kind}_PASSWORD_${user.toUpperCase().replaceAll('-', '_')}`;

const SIMPLE = [
  'ID_KEY',
  'SESSION_SECRET',
  'OPERATOR_TOKEN',
  'INTERNAL_TOKEN',
  'WEBCHAT_TOKEN_KEY',
  'OBJECTS_KEY',
  'PROMPTS_KEY',
  'POSTGRES_PASSWORD',
  'REDIS_PASSWORD',
];
const PASSWORDS = [
  ...[...SERVICES.map(({ app }) => app), 'migrate'].map((user) => passwordName('NATS', user)),
  ...SERVICES.filter(({ database }) => database).map(({ app }) => passwordName('DATABASE', app)),
];

/**
 * The instance's secrets: made at the first start, kept in a file only its owner can read. The environment wins over the file.
 * @param {string} file
 * @param {boolean} mayBeNew false when data made with earlier secrets is already there
 */
export function loadSecrets(file, env, { mayBeNew }) {
  const stored = read(file, mayBeNew);
  const made = { ...stored };
  for (const name of [...SIMPLE, ...PASSWORDS]) made[name] ??= random();
  made.APPROVAL_SIGNING_KEY ??= newSigningKey();
  if (Object.keys(made).length > Object.keys(stored).length) writeWhole(file, made);
  fs.chmodSync(file, 0o600);
  const fromEnv = Object.keys(made).filter((name) => env[name]?.trim());
  const secrets = { ...made, ...Object.fromEntries(fromEnv.map((name) => [name, env[name].trim()])) };
  return { ...secrets, APPROVAL_PUBLIC_KEY: publicKeyOf(secrets.APPROVAL_SIGNING_KEY) };
}

function read(file, mayBeNew) {
  if (!fs.existsSync(file)) {
    if (mayBeNew) return {};
    throw new Advice(
      `${file} is missing, and the data beside it cannot be opened without it.\n` +
        'Bring the file back from a backup, or start with another --data-dir.',
    );
  }
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    throw new Advice(`${file} is damaged: bring it back from a backup, or start with another --data-dir.`);
  }
}

/** Ed25519, PKCS#8 DER in base64: what review signs approvals with. */
function newSigningKey() {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}

/** SPKI DER in base64: all that the dispatcher needs to verify. */
function publicKeyOf(signingKey) {
  try {
    const key = createPrivateKey({ key: Buffer.from(signingKey, 'base64'), format: 'der', type: 'pkcs8' });
    return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
  } catch {
    throw new Advice('APPROVAL_SIGNING_KEY must be an Ed25519 private key: PKCS#8 DER in base64.');
  }
}
