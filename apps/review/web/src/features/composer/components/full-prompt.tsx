import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.js';
import { listPrompts, readPrompt, type AskedPrompt } from '../../../api/prompts.js';
import { getMe } from '../../../api/session.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import './full-prompt.css';

const READERS = ['lead', 'admin', 'auditor'];

/** What models were asked for this draft, for people who answer for it (SV-21). */
export function FullPrompt({ requestId }: { requestId: string }) {
  const me = useQuery({ queryKey: keys.me, queryFn: getMe });
  const [shown, setShown] = useState(false);
  const list = useQuery({
    queryKey: keys.prompts(requestId),
    queryFn: () => listPrompts(requestId),
    enabled: shown,
  });
  // The server decides; this only spares people a refusal.
  if (!me.data?.person.roles.some((role) => READERS.includes(role))) return null;
  const { prompts = [] } = list.data ?? {};
  return (
    <details className="full-prompt" onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{t('Full prompt')}</summary>
      {list.isError && <ProblemBanner error={list.error} />}
      {list.data && prompts.length === 0 && (
        <p className="field-hint">{t('No model was asked for this draft.')}</p>
      )}
      <ul>
        {prompts.map((prompt) => (
          <Asked key={prompt.digest} {...{ requestId, prompt }} />
        ))}
      </ul>
    </details>
  );
}

function Asked({ requestId, prompt }: { requestId: string; prompt: AskedPrompt }) {
  const { role, version, digest, length, askedAt, until } = prompt;
  const [wanted, setWanted] = useState(false);
  const read = useQuery({
    queryKey: [...keys.prompts(requestId), digest],
    queryFn: () => readPrompt(requestId, digest),
    enabled: wanted,
    // A second look at the same words is no second reading.
    staleTime: Infinity,
    retry: false,
  });
  return (
    <li>
      <span>
        {role} · {version} · <time dateTime={askedAt}>{fullTime(askedAt)}</time> ·{' '}
        {t('{{length}} characters', { length })}
      </span>
      <code title={digest}>{digest.slice(0, 12)}</code>
      {Date.parse(until) < Date.now() ? (
        <span className="field-hint">{t('Its words are not kept any more; the digest remains.')}</span>
      ) : (
        !wanted && (
          <Button look="quiet" onClick={() => setWanted(true)}>
            {t('Read it (noted on the trail)')}
          </Button>
        )
      )}
      {read.isError && <ProblemBanner error={read.error} />}
      {read.data && (
        <pre tabIndex={0} aria-label={t('Prompt of {{role}}', { role })}>
          {read.data.words}
        </pre>
      )}
    </li>
  );
}
