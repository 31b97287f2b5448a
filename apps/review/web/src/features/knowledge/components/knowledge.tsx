import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.js';
import { listDocuments, type ListedDocument } from '../../../api/knowledge.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';
import { languageName } from '../languages.js';
import { EditDocument } from './edit-document.js';
import { NewDocument } from './new-document.js';
import { TryQuestion } from './try-question.js';
import './knowledge.css';

interface KnowledgeProps {
  /** The open document. */
  name: string | undefined;
  roles: readonly string[];
  hrefOf: (name: string) => string;
  onOpen: (name: string | undefined) => void;
}

/** Who may change documents (capabilities §6); the server decides, this only spares people a refusal. */
const MAY = ['lead', 'admin'];

/** The documents drafts are drawn from: read, written, tried out. */
export function Knowledge({ name, roles, hrefOf, onOpen }: KnowledgeProps) {
  const list = useQuery({ queryKey: keys.documents, queryFn: listDocuments });
  const [adding, setAdding] = useState(false);
  const documents = list.data?.documents ?? [];
  const may = roles.some((role) => MAY.includes(role));
  const open = (saved: string | undefined): void => {
    setAdding(false);
    onOpen(saved);
  };
  return (
    <div className="knowledge-panes" data-open={adding || name !== undefined}>
      <section className="knowledge-list" aria-label={t('Documents')}>
        <div className="knowledge-tools">
          {may ? (
            <Button icon="add" onClick={() => setAdding(true)}>
              {t('New document')}
            </Button>
          ) : (
            <p className="field-hint">{t('A lead or an administrator can change documents.')}</p>
          )}
        </div>
        {list.isError && <ProblemBanner error={list.error} />}
        {list.isSuccess && documents.length === 0 && (
          <>
            <p>{t('There are no documents yet: drafts can only say that a colleague will look into it.')}</p>
            {may && (
              <Button look="primary" onClick={() => setAdding(true)}>
                {t('Write the first document, or take in a file')}
              </Button>
            )}
          </>
        )}
        <ul>
          {documents.map((one) => (
            <li key={one.name}>
              <Row document={one} href={hrefOf(one.name)} current={!adding && one.name === name} />
            </li>
          ))}
        </ul>
      </section>
      <section className="knowledge-detail" aria-label={adding ? t('New document') : t('Document')}>
        {adding ? (
          <NewDocument taken={list.data?.documents.map((one) => one.name)} onDone={open} />
        ) : name ? (
          <EditDocument key={name} {...{ name, may }} onGone={() => open(undefined)} />
        ) : (
          <TryQuestion hrefOf={hrefOf} />
        )}
      </section>
    </div>
  );
}

function Row({ document, href, current }: { document: ListedDocument; href: string; current: boolean }) {
  const { title, language, passages, version, ordering = 0 } = document;
  return (
    <a href={href} aria-current={current ? 'page' : undefined}>
      <span className="knowledge-title" dir="auto">
        {title}
      </span>
      <span className="knowledge-facts">
        {languageName(language)} ·{' '}
        {passages === 1 ? t('1 section') : t('{{passages}} sections', { passages })}
        {version > 0 && t(' · version {{version}}', { version })}{' '}
        {ordering > 0 && (
          <Tag tone="warn" icon="warn" title={t('It holds words that read like orders to the model')}>
            {t('reads like orders')}
          </Tag>
        )}
      </span>
    </a>
  );
}
