import { Advice } from '../checkout/advice.mjs';
import { isPortFree } from '../servers/ports.mjs';
import { usedPorts } from './settings.mjs';

/** @throws Advice naming every port we need that another program has */
export async function checkPorts(settings) {
  const taken = [];
  for (const name of usedPorts(settings)) {
    if (await isPortFree(Number(settings[name]))) continue;
    const option = `--${name.toLowerCase().replace('_', '-')}`;
    taken.push(
      `Port ${settings[name]} is taken by another program: choose another with ${option} (${name}).`,
    );
  }
  if (taken.length > 0) throw new Advice(taken.join('\n'));
}
