import { useRef } from 'react';
import { t } from '../../../lib/language/t.js';
import { IconButton } from '../../../ui/button.js';
import type { Attaching } from '../use-attach.js';

interface FilePickerProps {
  attaching: Attaching;
  disabled: boolean;
}

/** Attaches files from disk, and says why where the channel does not take one. */
export function FilePicker({ attaching: { busy, problem, attach }, disabled }: FilePickerProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton
        icon="attach"
        label={t('Attach a file')}
        disabled={busy || disabled}
        onClick={() => picker.current?.click()}
      />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('File to attach')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again.
          event.target.value = '';
          void attach(files);
        }}
      />
      <span className="attach-problem" role="status">
        {busy ? t('Attaching the file…') : problem}
      </span>
    </>
  );
}
