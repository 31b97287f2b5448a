import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.js';
import { listSavedReplies, SAVED_LANGUAGES, type SavedReply } from '../../../api/saved-replies.js';
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
    <section className="saved-replies" aria-label="Saved replies">
      <header className="saved-replies-head">
        <p>
          Type <kbd>/</kbd> where you write a reply and choose one. What stands in <code>{'{{ }}'}</code> is
          filled with what is known of the customer and the business.
        </p>
        {may ? (
          <Button icon="add" look="primary" onClick={() => setOpen('new')}>
            New saved reply
          </Button>
        ) : (
          <p className="field-hint">A lead or an administrator can change them.</p>
        )}
      </header>
      {list.isError && <ProblemBanner error={list.error} />}
      {list.isSuccess && replies.length === 0 && (
        <p className="saved-replies-none">There are none yet. Begin with what you write most often.</p>
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
  const written = SAVED_LANGUAGES.filter(([code]) => texts[code] !== undefined);
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
        <span>{uses === 0 ? 'Not used yet' : uses === 1 ? 'Used once' : `Used ${uses} times`}</span>
        {onEdit && (
          <Button look="quiet" icon="hand" aria-label={`Edit /${shortcut}`} onClick={onEdit}>
            Edit
          </Button>
        )}
      </div>
    </li>
  );
}
