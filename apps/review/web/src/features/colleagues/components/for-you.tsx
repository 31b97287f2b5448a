import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listNotices, noticeSeen, type Notice } from '../../../api/colleagues.js';
import { keys } from '../../../api/keys.js';
import { age } from '../../../lib/clock/age.policy.js';
import { useNow } from '../../../lib/clock/now.js';
import { usePageKeys } from '../../../lib/keyboard/use-page-keys.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Count } from '../../../ui/count.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { noticeWords } from '../notice-words.policy.js';
import './for-you.css';

interface ForYouProps {
  onOpen: (itemId: string) => void;
}

/** What colleagues want of this person, wherever they are in the workspace. */
export function ForYou({ onOpen }: ForYouProps) {
  const [shown, show] = useState(false);
  const found = useQuery({ queryKey: keys.notices, queryFn: listNotices });
  usePageKeys({ 'for-you': () => show(true) });
  return (
    <>
      <button type="button" className="for-you" onClick={() => show(true)}>
        {t('For you')}
        <Count of={found.data?.count ?? 0} words={t('to look at')} />
      </button>
      {shown && (
        <ForYouList
          notices={found.data?.notices ?? []}
          error={found.error}
          onOpen={onOpen}
          onClose={() => show(false)}
        />
      )}
    </>
  );
}

interface ForYouListProps extends ForYouProps {
  notices: Notice[];
  error: Error | null;
  onClose: () => void;
}

function ForYouList({ notices, error, onOpen, onClose }: ForYouListProps) {
  const client = useQueryClient();
  const now = useNow(30_000);
  const seeing = useMutation({
    mutationFn: noticeSeen,
    onSettled: () => client.invalidateQueries({ queryKey: keys.notices }),
  });
  const open = ({ id, itemId }: Notice): void => {
    seeing.mutate(id);
    onClose();
    if (itemId) onOpen(itemId);
  };
  return (
    <Dialog title={t('For you')} onClose={onClose}>
      {error && <ProblemBanner error={error} />}
      {!error && notices.length === 0 && (
        <p className="field-hint">{t('Nothing. Who writes @ and your name in a note is listed here.')}</p>
      )}
      <ul className="for-you-list">
        {notices.map((notice) => (
          <li key={notice.id}>
            <p className="for-you-head">
              <strong>{noticeWords(notice)}</strong>
              <time dateTime={notice.at}>{age(notice.at, now)}</time>
            </p>
            {notice.note && (
              <p className="for-you-note" dir="auto">
                {notice.note}
              </p>
            )}
            <div className="for-you-acts">
              {notice.itemId && (
                <Button look="primary" onClick={() => open(notice)}>
                  {t('Open the conversation')}
                  <span className="visually-hidden">: {noticeWords(notice)}</span>
                </Button>
              )}
              {notice.kind === 'webhook-dead' && (
                <a className="button button-primary" href="/admin/webhooks" onClick={() => open(notice)}>
                  {t('Open the webhooks')}
                </a>
              )}
              <Button look="quiet" disabled={seeing.isPending} onClick={() => seeing.mutate(notice.id)}>
                {t('Seen')}
                <span className="visually-hidden">: {noticeWords(notice)}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {seeing.error && <ProblemBanner error={seeing.error} />}
    </Dialog>
  );
}
