/** Loaded with `--require` before anything else, so that pg and undici are patched before the service imports them. */
import { startTracing } from './tracing.js';

startTracing(process.env);
