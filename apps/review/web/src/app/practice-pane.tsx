import type { Problem } from '../api/http.js';
import type { ItemDetail } from '../api/items.js';
import type { SampleName } from '../api/practice.js';
import { ApproveBar } from '../features/composer/components/approve-bar.js';
import { DraftHead } from '../features/composer/components/draft-head.js';
import { Evidence } from '../features/composer/components/evidence.js';
import { FindingBanners } from '../features/composer/components/finding-banners.js';
import { ReplyEditor } from '../features/composer/components/reply-editor.js';
import type { Composing } from '../features/composer/use-composer.js';
import { Lesson } from '../features/first-hour/components/lesson.js';
import { t } from '../lib/language/t.js';
import { ActionKey } from '../ui/action-key.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';
import { ProblemBanner } from '../ui/problem-banner.js';
import '../features/composer/components/draft-pane.css';

interface PracticePaneProps {
  item: ItemDetail;
  name: SampleName;
  composing: Composing;
  /** What was decided about it before, in words. */
  decided: string | undefined;
  problem: Problem | undefined;
  checks: { problems: string[]; notes: string[] };
  digest: string;
  undoSeconds: number;
  onApprove: () => void;
  onReject: () => void;
}

/** The parts of a reply as the desk has them, in a pane without the levers that reach anybody. */
export function PracticePane(props: PracticePaneProps) {
  const { item, name, composing, decided, problem, checks, digest, undoSeconds } = props;
  return (
    <section className="draft-pane" aria-label={t('Reply')}>
      <DraftHead item={item} byHand={false} waits={false} />
      <div className="draft-body">
        {problem && <ProblemBanner error={problem} />}
        {decided && <Banner tone="info" title={t('You have decided this one: {{decided}}', { decided })} />}
        <Lesson name={name} />
        <FindingBanners item={item} />
        <ReplyEditor composing={composing} channel={item.channel} readOnly={false} changed={undefined} />
        {item.draft && <Evidence draft={item.draft} asked={false} />}
      </div>
      <ApproveBar
        verb={t('Practise: approve & send')}
        recipientLabel={item.recipientLabel}
        {...{ digest, undoSeconds, ...checks }}
        onApprove={props.onApprove}
      >
        <div className="approve-actions" role="group" aria-label={t('Other decisions')}>
          <Button look="quiet" onClick={props.onReject}>
            {t('Reject')} <ActionKey of="reject" />
          </Button>
        </div>
      </ApproveBar>
    </section>
  );
}
