import { channelName } from '../../../api/channel-words.policy.js';
import { useNow } from '../../../lib/clock/now.js';
import { age } from '../../../lib/clock/age.policy.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { useUnknownSends } from '../use-unknown-sends.js';

/** Replies of which nobody knows whether they arrived. */
export function UnknownSends() {
  const sends = useUnknownSends();
  const now = useNow(1_000);
  if (sends.isPending) return null;
  if (!sends.data) {
    return (
      <Banner
        tone="bad"
        title="The list could not be loaded"
        actions={<Button onClick={() => void sends.refetch()}>Try again</Button>}
      />
    );
  }
  if (sends.data.length === 0) return <p>Every reply is accounted for.</p>;
  return (
    <ul>
      {sends.data.map(({ replyId, contactName, channel, since, bubbles }) => (
        <li key={replyId}>
          <h2>
            <bdi>{contactName}</bdi> · {channelName(channel)} · {age(since, now)}
          </h2>
          {bubbles.map(({ position, text, state }) => (
            <p key={position} dir="auto">
              {text} ({state})
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
