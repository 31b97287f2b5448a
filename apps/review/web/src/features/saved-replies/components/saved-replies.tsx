import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.js';
import { listSavedReplies, savedLanguages, type SavedReply } from '../../../api/saved-replies.js';
import { Sentence } from '../../../lib/language/sentence.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';
import { EditReply } from './edit-reply.js';
import './saved-replies.css';

/** Who may change them (capabilities §6); the server decides, this only spares people a refusal. */
const MAY = ['lead', 'admin'];

/** The replies people keep to use again, the most used first. */
export function SavedReplies({ roles }: { roles: readonly string[] }) {
  const list = useQuery({ queryKey: keys.savedReplies, queryFn: listSavedReplies });
  const [open, setOpen] = useState<SavedReply | 'new'>();
  const replies = list.data?.replies ?? [];
  const may = roles.some((role) => MAY.includes(role));
  return (
    <section className="saved-replies" aria-label={t('Saved replies')}>
      <header className="saved-replies-head">
        <p>
          <Sentence
            of="Type <key/> where you write a reply and choose one. What stands in <places/> is filled with what is known of the customer and the business."
            parts={{ key: <kbd>/</kbd>, places: <code>{'{{ }}'}</code> }}
          />
        </p>
        {may ? (
          <Button icon="add" look="primary" onClick={() => setOpen('new')}>
            {t('New saved reply')}
          </Button>
        ) : (
          <p className="field-hint">{t('A lead or an administrator can change them.')}</p>
        )}
      </header>
      {list.isError && <ProblemBanner error={list.error} />}
      {list.isSuccess && replies.length === 0 && (
        <p className="saved-replies-none">{t('There are none yet. Begin with what you write most often.')}</p>
      )}
      <ul>
        {replies.map((reply) => (
          <Row key={reply.shortcut} {...{ reply }} onEdit={may ? () => setOpen(reply) : undefined} />
        ))}
      </ul>
      {open && <EditReply reply={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

function Row({ reply, onEdit }: { reply: SavedReply; onEdit: (() => void) | undefined }) {
  const { shortcut, title, texts, uses } = reply;
  const written = savedLanguages().filter(([code]) => texts[code] !== undefined);
  const [first] = written;
  return (
    <li>
      <div className="saved-reply-name">
        <kbd>/{shortcut}</kbd>
        <strong dir="auto">{title}</strong>
        {written.map(([code, name]) => (
          <Tag key={code} title={name}>
            {code.toUpperCase()}
          </Tag>
        ))}
      </div>
      {first && (
        <p className="saved-reply-text" dir="auto" lang={first[0]}>
          {texts[first[0]]}
        </p>
      )}
      <div className="saved-reply-foot">
        <span>
          {uses === 0 ? t('Not used yet') : uses === 1 ? t('Used once') : t('Used {{uses}} times', { uses })}
        </span>
        {onEdit && (
          <Button
            look="quiet"
            icon="hand"
            aria-label={t('Edit /{{shortcut}}', { shortcut })}
            onClick={onEdit}
          >
            {t('Edit')}
          </Button>
        )}
      </div>
    </li>
  );
}
