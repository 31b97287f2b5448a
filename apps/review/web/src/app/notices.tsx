import { LiveBanner } from '../features/live/components/live-banner.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { ProfileBanner } from '../features/models/components/profile-banner.js';
import { StopBanner } from '../features/stopping/components/stop-banner.js';

/** Everything that is to be said to everyone, above whatever page is open. */
export function Notices({ status }: { status: LiveStatus }) {
  return (
    <>
      <LiveBanner status={status} />
      <StopBanner />
      <ProfileBanner />
    </>
  );
}
