import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '../../../api/keys.js';
import { getMe } from '../../../api/session.js';
import type { UnknownSend } from '../../../api/unknown-sends.js';
import { usePageKeys } from '../../../lib/keyboard/use-page-keys.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { whyNotAgain, type Verdict } from '../resolve-words.policy.js';
import { ResolveDialog } from './resolve-dialog.js';
import { UnknownCard } from './unknown-card.js';

interface Asked {
  send: UnknownSend;
  verdict: Verdict;
}

/** The cards, one of them current: the one the keys mean. */
export function UnknownList({ sends }: { sends: UnknownSend[] }) {
  const client = useQueryClient();
  const me = useQuery({ queryKey: keys.me, queryFn: getMe });
  const decides = me.data?.person.roles.some((role) => role === 'reviewer' || role === 'lead') ?? false;
  const [currentId, setCurrentId] = useState(() => location.hash.slice(1));
  const [asked, setAsked] = useState<Asked>();
  const current = sends.find(({ replyId }) => replyId === currentId) ?? sends[0];

  useEffect(() => document.getElementById(location.hash.slice(1))?.focus(), []);
  const step = (by: 1 | -1): void => {
    const at = sends.findIndex(({ replyId }) => replyId === current?.replyId);
    document.getElementById(sends[at + by]?.replyId ?? '')?.focus();
  };
  const ask = (verdict: Verdict) => (): void => {
    if (!decides || !current) return;
    const not = verdict === 'again' ? whyNotAgain(current) : undefined;
    if (not) announce(not);
    else setAsked({ send: current, verdict });
  };
  usePageKeys({
    next: () => step(1),
    previous: () => step(-1),
    arrived: ask('arrived'),
    again: ask('again'),
    'give-up': ask('dropped'),
  });

  const settled = (waits: boolean): void => {
    setAsked(undefined);
    announce(waits ? t('Settled. The reply waits: sending is stopped.') : t('Settled.'));
    void client.invalidateQueries({ queryKey: keys.unknownSends });
    void client.invalidateQueries({ queryKey: keys.conversations });
  };
  // A card that changes under an open dialog is shown as it is now; one that is gone was settled by somebody else.
  const shown = asked && sends.find(({ replyId }) => replyId === asked.send.replyId);

  return (
    <>
      <ul className="unknown-list">
        {sends.map((send) => (
          <UnknownCard
            key={send.replyId}
            send={send}
            current={send === current}
            onFocus={() => setCurrentId(send.replyId)}
            onResolve={decides ? (verdict) => setAsked({ send, verdict }) : undefined}
          />
        ))}
      </ul>
      {asked && (
        <ResolveDialog
          send={shown ?? asked.send}
          verdict={asked.verdict}
          onSettled={settled}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
