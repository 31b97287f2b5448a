import type { ItemDetail } from '../../../api/items.js';
import { useOtherChannel } from '../../../lib/other-channel.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { rejectionWords } from '../rejection-words.policy.js';
import type { Composing } from '../use-composer.js';
import { FindingList } from './finding-banners.js';

/** Why a reply came back. */
const returned = () => ({
  rejected: t('The last reply was not delivered'),
  stale: t('The last reply was held back: they wrote first'),
  'taken-over': t('Somebody took the conversation over before your reply left'),
  dropped: t('The last reply was given up: nobody knows whether it arrived'),
});
const heldBackForAnother = () => t('The last reply was held back: the one before it did not go out');

/** A reply that came back: why, and what can be done with its text. */
export function Returned({
  notice,
  composing,
  channel,
}: {
  notice: NonNullable<ItemDetail['notice']>;
  composing: Composing;
  channel: string;
}) {
  const elsewhere = useOtherChannel(channel);
  if (notice.kind === 'handed-over') return <HandedOver {...{ notice, composing }} />;
  const rejected = notice.kind === 'rejected';
  return (
    <Banner
      tone={rejected ? 'bad' : 'warn'}
      title={notice.code === 'earlier-reply' ? heldBackForAnother() : returned()[notice.kind]}
      actions={
        notice.bubbles.length > 0 && (
          <>
            <Button onClick={() => composing.write(notice.bubbles)}>{t('Use that text again')}</Button>
            {elsewhere && ['rejected', 'dropped'].includes(notice.kind) && (
              <Button
                look="quiet"
                onClick={() => elsewhere(notice.bubbles.map(({ text }) => text).join('\n\n'))}
              >
                {t('Write by another channel…')}
              </Button>
            )}
          </>
        )
      }
    >
      {rejected && <Cause notice={notice} />}
    </Banner>
  );
}

/** A colleague asks: their text, their words, and what the rules found in it. */
function HandedOver({
  notice,
  composing,
}: {
  notice: NonNullable<ItemDetail['notice']>;
  composing: Composing;
}) {
  const { by, words, findings = [], bubbles, effects = [] } = notice;
  return (
    <Banner
      tone="warn"
      title={t('{{by}} asks a lead', { by: by ?? t('A colleague') })}
      actions={<Button onClick={() => composing.write(bubbles, effects)}>{t('Use their text')}</Button>}
    >
      {words && (
        <p>
          <bdi>“{words}”</bdi>
        </p>
      )}
      <FindingList findings={findings} />
    </Banner>
  );
}

function Cause({ notice }: { notice: NonNullable<ItemDetail['notice']> }) {
  const { cause, theirs } = rejectionWords(notice);
  return (
    <>
      {cause}
      {theirs !== undefined && (
        <>
          {t(' The channel says:')} <bdi>{theirs}</bdi>
        </>
      )}
    </>
  );
}
