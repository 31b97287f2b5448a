// `npm test`: everything CI runs, from a bare clone. Installs what is missing first; `npm run check` is its fast part.
import { ensureServerBinaries } from './checkout/binaries.mjs';
import { findChromium } from './checkout/chromium.mjs';
import { prepared } from './checks/prepared.mjs';
import { runChecks } from './checks/run-checks.mjs';
import { STEPS } from './checks/steps.mjs';

await prepared(async () => {
  await ensureServerBinaries();
  const chromium = await findChromium();
  return runChecks(STEPS, { CHROMIUM_PATH: chromium });
});
