// `npm run chaos -- --seed N --minutes M`: the product under seeded faults, and a checker that looks from the outside.
import { runBuilt } from './checkout/run-built.mjs';

await runBuilt('chaos', 'tests/chaos/dist/main.js', process.argv.slice(2));
