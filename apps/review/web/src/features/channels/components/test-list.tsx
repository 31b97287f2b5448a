import { useQuery } from '@tanstack/react-query';
import { getChannelTests, type ChannelTest } from '../../../api/channels.js';
import { keys } from '../../../api/keys.js';
import { ago } from '../../../lib/clock/age.policy.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import { Tag } from '../../../ui/tag.js';
import { testFate } from '../test-fate.policy.js';

/** Nothing tells this page what became of a test: it asks while something may still change. */
const LOOK_MS = 1_500;
const SHOWN = 3;
const UNSETTLED = ['waiting', 'queued'];

/** The newest tests of an account, and what became of them. */
export function TestList({ accountId }: { accountId: string }) {
  const tests = useQuery({
    queryKey: keys.channelTests(accountId),
    queryFn: () => getChannelTests(accountId),
    refetchInterval: ({ state }) =>
      state.data?.tests.some(({ delivery }) => UNSETTLED.includes(delivery.state)) ? LOOK_MS : false,
  });
  const shown = tests.data?.tests.slice(0, SHOWN) ?? [];
  if (shown.length === 0) return null;
  return (
    <ul className="channels-tests" aria-label={t('Tests of {{name}}', { name: accountId })}>
      {shown.map((test) => (
        <Test key={test.replyId} test={test} />
      ))}
    </ul>
  );
}

function Test({ test: { recipientLabel, by, at, delivery } }: { test: ChannelTest }) {
  const now = useNow(10_000);
  const { words, tone } = testFate(delivery);
  return (
    <li>
      <span className="channels-test-words">
        <bdi>{t('Test, {{recipient}}', { recipient: recipientLabel })}</bdi>
        <span className="field-hint">
          <bdi>{by}</bdi> · <time dateTime={at}>{ago(at, now)}</time>
        </span>
      </span>
      <Tag {...{ tone }}>{words}</Tag>
    </li>
  );
}
