import type { SampleName } from '../../../api/practice.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';

const lessons = (): Record<SampleName, [title: string, words: string]> => ({
  approve: [
    t('This draft is right: approve it'),
    t(
      'Compare the times in it with what it was drawn from, below. What you approve can be taken back for a moment.',
    ),
  ],
  edit: [
    t('One thing cannot be traced: change it, then approve'),
    t(
      'The rules marked a price that no document holds. Write in that message what is true, for example that reception confirms the price; what you change is shown word by word.',
    ),
  ],
  reject: [
    t('This draft does not answer: reject it'),
    t(
      'They ask about their card, and the draft tells of the pool. Say what is wrong with it and what comes next: another draft, or a lead.',
    ),
  ],
});

/** What one decides about a sample, and why. The keys are on the buttons. */
export function Lesson({ name }: { name: SampleName }) {
  const [title, words] = lessons()[name];
  return (
    <Banner tone="info" title={title}>
      {words}
    </Banner>
  );
}
