import { measureDisconnects } from './disconnects.js';

const CUTS = Number(process.env.CUTS ?? 40);
const SEED = Number(process.env.CUTS_SEED ?? Date.now() % 100_000);

test(`RV-12: whenever the line is cut while a colleague works, every page is equal to the server again (${CUTS} cuts, CUTS_SEED=${SEED})`, async () => {
  const waits = await measureDisconnects({ cuts: CUTS, pages: 4, seed: SEED }, () => undefined);
  expect(waits.length).toBeGreaterThanOrEqual(CUTS);
}, 600_000);
