import { Advice } from '../checkout/advice.mjs';
import { isPortFree } from '../servers/ports.mjs';

/** @throws Advice naming every port we need that another program has */
export async function checkPorts(settings) {
  const needed = [
    ['PORT', '--port'],
    ['WEBCHAT_PORT', '--webchat-port'],
    ...(settings.TELEGRAM_WEBHOOK_URL ? [['WEBHOOK_PORT', '--webhook-port']] : []),
  ];
  const taken = [];
  for (const [name, option] of needed) {
    if (await isPortFree(Number(settings[name]))) continue;
    taken.push(
      `Port ${settings[name]} is taken by another program: choose another with ${option} (${name}).`,
    );
  }
  if (taken.length > 0) throw new Advice(taken.join('\n'));
}
