import { EscalationBanner } from '../features/escalations/components/escalation-banner.js';
import { LiveBanner } from '../features/live/components/live-banner.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { ProfileBanner } from '../features/models/components/profile-banner.js';
import { StopBanner } from '../features/stopping/components/stop-banner.js';
import { escalationHref } from './escalation-href.policy.js';
import { isReader, type Page } from './pages.policy.js';

interface NoticesProps {
  status: LiveStatus;
  page: Page;
  roles: readonly string[];
}

/** Everything that is to be said to everyone, above whatever page is open. */
export function Notices({ status, page, roles }: NoticesProps) {
  return (
    <>
      <LiveBanner status={status} />
      <StopBanner />
      <ProfileBanner />
      {page !== 'escalations' && isReader(roles) && (
        <EscalationBanner {...{ roles }} hrefOf={escalationHref} />
      )}
    </>
  );
}
