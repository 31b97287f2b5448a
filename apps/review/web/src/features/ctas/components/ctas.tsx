import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listCtas, stageWords, type Cta } from '../../../api/ctas.js';
import { keys } from '../../../api/keys.js';
import { savedLanguages } from '../../../api/saved-replies.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';
import { EditCta } from './edit-cta.js';
import './ctas.css';

/** Who may change them (capabilities §6); the server decides, this only spares people a refusal. */
const MAY = ['lead', 'admin'];

/** The calls to action people keep, the softest first (FU-03). */
export function Ctas({ roles }: { roles: readonly string[] }) {
  const list = useQuery({ queryKey: keys.ctas, queryFn: listCtas });
  const [open, setOpen] = useState<Cta | 'new'>();
  const may = roles.some((role) => MAY.includes(role));
  const ctas = list.data?.ctas ?? [];
  return (
    <section className="ctas" aria-label={t('Calls to action')}>
      <h2>{t('Calls to action')}</h2>
      <header className="ctas-head">
        <p>
          {t(
            'One a reply and three a week at most, and none after a refusal, a complaint, in distress or to a child: the server sees to it.',
          )}
        </p>
        {may && (
          <Button icon="add" onClick={() => setOpen('new')}>
            {t('New call to action')}
          </Button>
        )}
      </header>
      {list.isError && <ProblemBanner error={list.error} />}
      {list.isSuccess && ctas.length === 0 && (
        <p className="ctas-none">
          {t('There is no call to action yet.')}{' '}
          {may
            ? t('Write one with its last day; it is then offered where a reply is written.')
            : t('A lead or an administrator writes them.')}
        </p>
      )}
      <ul>
        {ctas.map((cta) => (
          <Row key={cta.id} {...{ cta }} onEdit={may ? () => setOpen(cta) : undefined} />
        ))}
      </ul>
      {open && <EditCta cta={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

function Row({ cta, onEdit }: { cta: Cta; onEdit: (() => void) | undefined }) {
  const { title, stage, texts, over, uses } = cta;
  const written = savedLanguages().filter(([code]) => texts[code] !== undefined);
  const [first] = written;
  return (
    <li>
      <div className="ctas-line">
        <strong dir="auto">{title}</strong>
        <Tag tone="accent">{stageWords(stage)}</Tag>
        {written.map(([code, name]) => (
          <Tag key={code} title={name}>
            {code.toUpperCase()}
          </Tag>
        ))}
        {over && <Tag tone="warn">{t('Over')}</Tag>}
      </div>
      {first && (
        <p dir="auto" lang={first[0]}>
          {texts[first[0]]?.text}
        </p>
      )}
      <div className="ctas-line">
        <span className="ctas-note">
          {uses === 0 ? t('Not sent yet') : uses === 1 ? t('Sent once') : t('Sent {{uses}} times', { uses })}
        </span>
        {onEdit && (
          <Button look="quiet" icon="hand" aria-label={t('Edit {{title}}', { title })} onClick={onEdit}>
            {t('Edit')}
          </Button>
        )}
      </div>
    </li>
  );
}
