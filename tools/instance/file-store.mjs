import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../checkout/paths.mjs';

const require = createRequire(import.meta.url);

/** What to do about what the store says; of every other word the network is to blame. */
const TODO = {
  NoSuchBucket: 'make the bucket, or check OBJECTS_S3_BUCKET and OBJECTS_S3_REGION',
  PermanentRedirect: 'check OBJECTS_S3_REGION',
  AccessDenied:
    'allow s3:ListBucket on the bucket, and s3:GetObject, s3:PutObject and s3:DeleteObject on what is in it',
  InvalidAccessKeyId: 'check AWS_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'check AWS_SECRET_ACCESS_KEY',
  CredentialsProviderError: 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give the machine a role',
  ExpiredToken: 'renew AWS_SESSION_TOKEN',
};

/**
 * Asks the bucket of what people send whether it is there and ours. Changes nothing.
 * @returns {Promise<{ code: string, todo: string } | undefined>} why it cannot be used; undefined when it can
 */
export async function whyNoBucket({
  OBJECTS_S3_BUCKET: bucket,
  OBJECTS_S3_ENDPOINT: endpoint,
  OBJECTS_S3_REGION: region = 'us-east-1',
}) {
  if (!fs.existsSync(path.join(ROOT, 'libs/objects/dist/index.js')))
    return { code: 'not built', todo: 'npm start builds it' };
  const { ObjectStore } = require('@countersign/objects');
  // Nothing is read, so the key is of no matter.
  const store = new ObjectStore({ bucket, endpoint, region }, Buffer.alloc(32).toString('base64'));
  try {
    await store.check();
    return undefined;
  } catch ({ code }) {
    return { code, todo: TODO[code] ?? 'check the network and OBJECTS_S3_ENDPOINT' };
  }
}
