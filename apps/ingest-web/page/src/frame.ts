import { byId } from './view/element.js';

/** The page inside another site's page, put there by the embed. */
export class Frame {
  readonly isEmbedded = window.parent !== window;

  constructor(closeWords: string) {
    if (!this.isEmbedded) return;
    document.documentElement.classList.add('embedded');
    const close = byId<HTMLButtonElement>('close');
    close.hidden = false;
    close.setAttribute('aria-label', closeWords);
    close.addEventListener('click', () => this.tell({ close: true }));
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.tell({ close: true }));
  }

  /** How many replies were not read yet. A number is all the site around us ever learns. */
  unread(count: number): void {
    this.tell({ unread: count });
  }

  private tell(words: { close: true } | { unread: number }): void {
    if (this.isEmbedded) window.parent.postMessage({ countersign: words }, '*');
  }
}
