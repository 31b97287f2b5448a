/** Loaded with `--require` before anything else, so that pg and undici are patched before the service imports them. */
import { startMetrics } from './metrics.js';
import { startTracing } from './tracing.js';

startTracing(process.env);
void startMetrics(process.env);
