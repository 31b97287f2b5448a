import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Advice } from '../checkout/advice.mjs';
import { LOOPBACK } from '../servers/ports.mjs';

const LIMIT_MS = 15_000;

/**
 * The API of the instance that runs in a data folder, as its operator.
 * @throws Advice when nothing runs there, or it was started before there was an operator's token
 */
export function openWorkspace(folder, env) {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  if (!fs.existsSync(path.join(folder, 'instance.json')))
    throw new Advice(
      `Nothing runs in ${folder}: start it with npm start, or name its folder with --data-dir.`,
    );
  const { ports } = read('instance.json');
  const token = env.OPERATOR_TOKEN?.trim() || read('secrets.json').OPERATOR_TOKEN;
  if (!token)
    throw new Advice(`${folder} has no operator's token yet: stop the instance and start it again.`);
  const call = (method, route, body) =>
    ask(`http://${LOOPBACK}:${ports.review}/api/v1${route}`, token, method, body);
  return {
    get: (route) => call('GET', route),
    post: (route, body) => call('POST', route, body),
  };
}

async function ask(url, token, method, body) {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(LIMIT_MS),
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  }).catch((error) => {
    throw new Advice(
      `The workspace does not answer (${error.cause?.code ?? error.name}): npm run doctor says why.`,
    );
  });
  const answer = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  if (response.status === 401)
    throw new Advice(
      'The workspace does not know this operator’s token: stop the instance and start it again.',
    );
  const details = (answer?.details ?? []).map(({ field, message }) => `\n- ${field}: ${message}`).join('');
  throw new Advice(`${answer?.detail ?? `The workspace answered ${response.status}`}${details}`);
}
