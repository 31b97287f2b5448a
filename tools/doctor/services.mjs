import { chosenServices } from '../instance/services.mjs';
import { LOOPBACK } from '../servers/ports.mjs';
import { ill, look, well } from './findings.mjs';

const LIMIT = 5_000;

/** @returns {Promise<import('./findings.mjs').Finding[]>} what the review service says of itself and of every other */
export function inspectServices(settings) {
  return look('review', 'is it running? see its log in the data folder', async () => {
    const signal = AbortSignal.timeout(LIMIT);
    const response = await fetch(`http://${LOOPBACK}:${settings.PORT}/health/ready`, { signal });
    const { services } = await response.json();
    return chosenServices(settings).map(({ app }) => serviceFinding(app, services[app] ?? { ready: false }));
  });
}

function serviceFinding(name, { ready, checks = {}, audit = {} }) {
  const bad = unlike(checks, 'ok');
  if (!ready) return ill(name, bad || 'does not answer', `see logs/${name}.log in the data folder`);
  const violated = unlike(audit, 'ok');
  if (violated) return ill(name, `audit: ${violated}`, 'see docs/runbooks/standing-audit.md');
  return well(name, Object.keys(audit).length > 0 ? 'ready, audit clean' : 'ready');
}

function unlike(results, good) {
  const others = Object.entries(results).filter(([, result]) => result !== good);
  return others.map(([name, result]) => `${name}: ${result}`).join(', ');
}
