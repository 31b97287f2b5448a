// `npm run screenshots`: photographs the main pages for the documentation, in both themes and on a phone.
import { runBuilt } from './checkout/run-built.mjs';

await runBuilt('load', 'tests/load/dist/screenshots.js', process.argv.slice(2));
