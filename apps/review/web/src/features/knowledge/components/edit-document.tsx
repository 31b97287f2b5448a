import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.js';
import {
  readDocument,
  removeDocument,
  saveDocument,
  type KnowledgeDocument,
} from '../../../api/knowledge.js';
import { useEdit } from '../../../lib/edit/use-edit.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { EditRefused } from '../../../ui/edit-refused.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { DocumentForm, type DocumentWords } from './document-form.js';
import { languageName } from '../languages.js';
import { OrdersBanner } from './orders-banner.js';
import { Versions } from './versions.js';

interface EditDocumentProps {
  name: string;
  may: boolean;
  onGone: () => void;
}

/** One document: what it says now, and what it said before. */
export function EditDocument(props: EditDocumentProps) {
  const { name } = props;
  // Read once: what somebody else saves meanwhile must not take the place of what is being written.
  const document = useQuery({
    queryKey: keys.document(name),
    queryFn: () => readDocument(name),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (document.isError) return <ProblemBanner error={document.error} />;
  if (!document.data) return <div className="skeleton" />;
  return <Editor {...props} document={document.data} />;
}

interface EditorProps extends EditDocumentProps {
  document: KnowledgeDocument;
}

function Editor({ name, may, onGone, document }: EditorProps) {
  const client = useQueryClient();
  const { title, language, text, orders, version, versions } = document;
  const [changed, setChanged] = useState<DocumentWords>();
  const [leaving, setLeaving] = useState(false);
  const words = changed ?? { title, language, text };
  const edit = useEdit(
    version,
    () => readDocument(name),
    (theirs) => setChanged({ title: theirs.title, language: theirs.language, text: theirs.text }),
  );

  const save = async (saved: DocumentWords): Promise<void> => {
    if (!(await edit.save((base) => saveDocument(name, { ...saved, base })))) return;
    await client.invalidateQueries({ queryKey: keys.documents });
    setChanged(undefined);
    announce(t('Document saved'));
  };
  const remove = async (): Promise<void> => {
    await removeDocument(name, version);
    void client.invalidateQueries({ queryKey: keys.documents });
    announce(t('Document taken away'));
    onGone();
  };
  const restore = async (earlier: number): Promise<void> => {
    const { title, language, text } = await readDocument(name, earlier);
    setChanged({ title, language, text });
    announce(t('Version {{earlier}} is in the editor', { earlier }));
  };

  return (
    <>
      <OrdersBanner orders={orders} />
      <DocumentForm
        {...{ words }}
        readOnly={!may}
        saveable={changed !== undefined}
        onChange={setChanged}
        onSave={save}
        refused={
          <EditRefused
            edit={edit}
            compare={(theirs) => [
              [t('Title'), words.title, theirs.title],
              [t('Language'), languageName(words.language), languageName(theirs.language)],
              [t('Text'), words.text, theirs.text],
            ]}
          />
        }
      >
        {changed && (
          <Button look="quiet" onClick={() => setChanged(undefined)}>
            {t('Discard changes')}
          </Button>
        )}
        <span className="knowledge-remove">
          <Button look="quiet" icon="remove" onClick={() => setLeaving(true)}>
            {t('Take it away…')}
          </Button>
        </span>
      </DocumentForm>
      <Versions {...{ versions, may }} current={version} onRestore={(earlier) => void restore(earlier)} />
      {leaving && <Leave {...{ title }} onConfirm={remove} onClose={() => setLeaving(false)} />}
    </>
  );
}

interface LeaveProps {
  title: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

function Leave({ title, onConfirm, onClose }: LeaveProps) {
  const [problem, setProblem] = useState<unknown>();
  return (
    <Dialog title={t('Take “{{title}}” away?', { title })} onClose={onClose}>
      <div className="dialog-form">
        <p>
          {t(
            'Drafts are not drawn from it any more. Its versions stay, and saving one of them brings it back.',
          )}
        </p>
        {problem !== undefined && <ProblemBanner error={problem} />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button look="danger" data-confirms onClick={() => void onConfirm().catch(setProblem)}>
            {t('Take it away')}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
