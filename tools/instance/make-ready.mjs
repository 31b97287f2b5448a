import { ensureServerBinaries } from '../checkout/binaries.mjs';
import { buildServices } from '../checkout/build.mjs';
import { preparing } from '../checkout/prepare.mjs';

/** Fetches the servers that are missing, unless their URLs are set, and builds what changed. */
export function makeReady(settings) {
  return preparing(async () => {
    await ensureServerBinaries({ nats: !settings.NATS_URL, redis: !settings.REDIS_URL });
    await buildServices();
  });
}
