// `npm run simulate -- telegram|whatsapp|model|speech|s3|tickets|oidc [--port N]`: a stand-in for an outside system, to try things by hand.
import { runBuilt } from './checkout/run-built.mjs';

const NAMES = ['telegram', 'whatsapp', 'model', 'speech', 's3', 'tickets', 'oidc'];
const [name, ...args] = process.argv.slice(2);

if (NAMES.includes(name)) {
  await runBuilt('simulators', `tests/simulators/dist/${name}/main.js`, args);
} else {
  process.stderr.write(`npm run simulate -- ${NAMES.join('|')} [--port <port>]\n`);
  process.exitCode = 1;
}
