import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../../api/http.js';
import { problemWords } from '../../../api/problem-words.policy.js';
import { attachFile } from '../../../api/reply-files.js';
import { IconButton } from '../../../ui/button.js';
import type { EditFile } from '../bubble-extra.policy.js';

interface FilePickerProps {
  conversationId: string;
  disabled: boolean;
  onAttached: (file: EditFile) => void;
}

/** Attaches a file, and says why where the channel does not take it. */
export function FilePicker({ conversationId, disabled, onAttached }: FilePickerProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  // The reply may be written on while the file is on its way: it goes into what is there when it arrives.
  const attached = useRef(onAttached);
  useEffect(() => {
    attached.current = onAttached;
  });

  const attach = async (file: File): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      attached.current(await attachFile(conversationId, file));
    } catch (error) {
      setProblem(wordsFor(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <IconButton
        icon="attach"
        label="Attach a file"
        disabled={busy || disabled}
        onClick={() => picker.current?.click()}
      />
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="File to attach"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again.
          event.target.value = '';
          if (file) void attach(file);
        }}
      />
      <span className="attach-problem" role="status">
        {busy ? 'Attaching the file…' : problem}
      </span>
    </>
  );
}

function wordsFor(error: unknown): string {
  if (!(error instanceof Problem)) throw error;
  const { title, next } = problemWords(error);
  return error.detail ?? `${title} ${next}`;
}
