import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.js';
import { noticeMoods, type Memory } from '../../../api/memory.js';
import { longDay } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { moodWords } from '../mood-words.policy.js';

interface MoodsProps {
  memory: Memory;
  /** May switch the noticing of moods. */
  admin: boolean;
}

/** How they sounded lately: for the tone of the reply, and nothing else; an administrator can have that end. */
export function Moods({ memory: { moods, moodsNoticed }, admin }: MoodsProps) {
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const [newest] = moods;
  const words = moodWords(moods.map(({ mood }) => mood));
  const turn = async (noticed: boolean): Promise<void> => {
    await noticeMoods(noticed);
    await client.invalidateQueries({ queryKey: keys.memories });
    announce(noticed ? t('Moods are noticed') : t('Moods are not noticed any more'));
    setAsking(false);
  };
  if (!moodsNoticed && !admin) return null;
  return (
    <div className="memory-moods">
      {newest && words && (
        <span>
          {words} · <time dateTime={newest.at}>{longDay(newest.at)}</time> {t('· for the tone only')}
        </span>
      )}
      {!moodsNoticed && <span>{t('Moods are not noticed in this workspace.')}</span>}
      {admin && moodsNoticed && (
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t('Stop noticing moods…')}
        </Button>
      )}
      {admin && !moodsNoticed && (
        <Button look="quiet" onClick={() => void turn(true).catch(() => setAsking(true))}>
          {t('Notice them')}
        </Button>
      )}
      {asking && <Stop onConfirm={() => turn(false)} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Stop({ onConfirm, onClose }: { onConfirm: () => Promise<void>; onClose: () => void }) {
  const [problem, setProblem] = useState<unknown>();
  return (
    <Dialog title={t('Stop noticing moods?')} onClose={onClose}>
      <div className="dialog-form">
        <p>
          {t(
            'For everybody in this workspace, from now on. What was noticed is deleted, and drafts are not told of moods.',
          )}
        </p>
        {problem !== undefined && <ProblemBanner error={problem} />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button look="danger" data-confirms onClick={() => void onConfirm().catch(setProblem)}>
            {t('Stop noticing')}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
