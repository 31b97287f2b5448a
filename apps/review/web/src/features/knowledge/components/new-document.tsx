import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Problem } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';
import { importFile, saveDocument } from '../../../api/knowledge.js';
import { problemWords } from '../../../api/problem-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { documentName } from '../document-name.policy.js';
import { DocumentForm, type DocumentWords } from './document-form.js';
import { OrdersBanner } from './orders-banner.js';

interface NewDocumentProps {
  /** Names that are in use; undefined while they are not known. */
  taken: readonly string[] | undefined;
  /** @param name the saved document, undefined when nothing was saved */
  onDone: (name: string | undefined) => void;
}

/** Written here, or brought from a file and looked at before it is saved. */
export function NewDocument({ taken, onDone }: NewDocumentProps) {
  const client = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState<DocumentWords>({ title: '', language: 'en', text: '' });
  const [reading, setReading] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [orders, setOrders] = useState<string[]>([]);

  const read = async (file: File): Promise<void> => {
    setReading(true);
    setRefusal(undefined);
    try {
      const { title, text, orders: found } = await importFile(file);
      setOrders(found);
      setWords(({ language }) => ({ title, text, language }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setRefusal(error.detail ?? problemWords(error).title);
    } finally {
      setReading(false);
    }
  };

  const save = async (saved: DocumentWords): Promise<void> => {
    const name = await saveUnderFreeName(saved, taken ?? []);
    await client.invalidateQueries({ queryKey: keys.documents });
    announce(t('Document saved'));
    onDone(name);
  };

  return (
    <>
      <div className="knowledge-tools">
        <h2>{t('New document')}</h2>
        <Button icon="file" disabled={reading} onClick={() => picker.current?.click()}>
          {t('Read a file…')}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".md,.txt,.html,.htm,.csv,.pdf"
          aria-label={t('File to read')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file may be chosen again.
            event.target.value = '';
            if (file) void read(file);
          }}
        />
        <span className="knowledge-refusal" role="status">
          {reading ? t('Reading the file…') : refusal}
        </span>
      </div>
      <p className="field-hint">
        {t('Markdown, plain text, HTML, PDF, or a table (CSV) with a question and its answer in every row.')}
      </p>
      <OrdersBanner orders={orders} />
      <DocumentForm
        {...{ words }}
        readOnly={false}
        saveable={taken !== undefined}
        onChange={setWords}
        onSave={save}
      >
        <Button look="quiet" onClick={() => onDone(undefined)}>
          {t('Cancel')}
        </Button>
      </DocumentForm>
    </>
  );
}

/** Names of documents that were taken away are not listed and not free: then the next one is tried. @returns the name */
async function saveUnderFreeName(document: DocumentWords, listed: readonly string[]): Promise<string> {
  const taken = [...listed];
  for (;;) {
    const name = documentName(document.title, document.language, taken);
    try {
      await saveDocument(name, { ...document, base: 0 });
      return name;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'changed_meanwhile') throw error;
      taken.push(name);
    }
  }
}
