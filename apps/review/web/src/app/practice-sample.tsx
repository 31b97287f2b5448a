import { useMemo } from 'react';
import type { Sample } from '../api/practice.js';
import { ConversationPane } from '../features/conversation/components/conversation-pane.js';
import { Known } from '../features/first-hour/components/known.js';
import { decidedWords } from '../features/first-hour/decided-words.policy.js';
import { spoken } from '../lib/language/spoken.js';
import { t } from '../lib/language/t.js';
import { IconButton } from '../ui/button.js';
import { conversationOf, itemOf } from './practice-item.policy.js';
import { PracticeReply } from './practice-reply.js';
import { practiceHref } from './route.policy.js';
import { go } from './use-route.js';
import type { Samples } from './use-samples.js';

interface PracticeSampleProps {
  sample: Sample;
  samples: Samples;
  /** What a reject reason is called. */
  reasonWords: (code: string) => string;
}

/** One sample: the conversation beside the decision, as with everybody who really writes. */
export function PracticeSample({ sample, samples, reasonWords }: PracticeSampleProps) {
  const { name, contactName, known, decided } = sample;
  const { since, advance } = samples;
  const item = useMemo(() => itemOf(sample, spoken.get(), since), [sample, since]);
  const conversation = useMemo(() => conversationOf(sample, spoken.get(), since), [sample, since]);
  const covered = useMemo(() => new Set(item.coveredEventIds), [item]);
  return (
    <div className="item-panes">
      <ConversationPane
        name={contactName}
        channel={item.channel}
        thread={{ ...ALL_OF_IT, conversation, messages: conversation.messages }}
        covered={covered}
        lastSeen={undefined}
        drafted
        typing={false}
        memory={<Known known={known} />}
        notes={null}
        back={
          <span className="back">
            <IconButton icon="back" label={t('Back to the queue')} onClick={() => go(practiceHref())} />
          </span>
        }
      />
      <PracticeReply
        {...{ item, name }}
        decided={decided && decidedWords(decided, reasonWords)}
        advance={() => advance(name)}
      />
    </div>
  );
}

const ALL_OF_IT = { failed: false, retry: () => undefined, loadOlder: undefined, loadingOlder: false };
