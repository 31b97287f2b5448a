import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { t } from '../lib/language/t.js';
import { IconButton } from './button.js';
import './dialog.css';

interface DialogProps {
  title: string;
  /** Esc, the cross and a click outside only close: nothing is ever decided by closing (RV-11). */
  onClose: () => void;
  children: ReactNode;
}

export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    // The browser would start at the cross; people come for the first field, or for what they are asked to confirm.
    dialog.current?.querySelector<HTMLElement>('input, textarea, [data-confirms]')?.focus();
    return () => {
      // Unless the decision put the cursor somewhere already.
      const free = document.activeElement === document.body;
      if (free && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  const closeOutside = (event: MouseEvent): void => {
    if (event.target === dialog.current) onClose();
  };

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={heading}
      onCancel={onClose}
      onClose={onClose}
      onMouseDown={closeOutside}
    >
      <div className="dialog-card">
        <header className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <IconButton icon="close" label={t('Close dialog')} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
