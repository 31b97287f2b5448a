// `npm run check`: the part of `npm test` that needs no servers and no browser.
import { prepared } from './checks/prepared.mjs';
import { runChecks } from './checks/run-checks.mjs';
import { STEPS } from './checks/steps.mjs';

await prepared(() => runChecks(STEPS.filter(({ fast }) => fast)));
