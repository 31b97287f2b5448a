// `npm run seed -- --items 10000`: fills a running instance's workspace with invented people, to look at it or to measure it.
import { runBuilt } from './checkout/run-built.mjs';

await runBuilt('load', 'tests/load/dist/seed.js', process.argv.slice(2));
