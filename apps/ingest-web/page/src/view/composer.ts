import { counted, type Strings } from '../strings.js';
import { byId } from './element.js';

const TYPING_EVERY_MS = 3_000;
/** A finger has no Shift key: there Enter begins a new line and the button sends. */
const TOUCH = '(pointer: coarse)';

/** What the composer tells. */
export interface ComposerListener {
  send(text: string): void;
  typing(): void;
  limit(): number;
}

/** Where the visitor writes. */
export class Composer {
  private readonly form = byId<HTMLFormElement>('composer');
  private readonly text = byId<HTMLTextAreaElement>('text');
  private readonly button = byId<HTMLButtonElement>('send');
  private readonly hint = byId('hint');
  private lastTyping = 0;

  constructor(
    private readonly strings: Strings,
    private readonly listener: ComposerListener,
  ) {
    this.form.querySelector('label')?.replaceChildren(strings.label);
    this.text.placeholder = strings.placeholder;
    this.button.setAttribute('aria-label', strings.send);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.text.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || matchMedia(TOUCH).matches) return;
      event.preventDefault();
      this.submit();
    });
    this.text.addEventListener('input', () => this.changed(true));
    this.changed(false);
    this.offerFocus();
  }

  /** Ready to type, except on a phone: there the keyboard would cover what is to be read. */
  offerFocus(): void {
    if (!matchMedia(TOUCH).matches) this.text.focus();
  }

  private submit(): void {
    const text = this.text.value;
    if (text.trim() === '' || text.length > this.listener.limit()) return;
    this.text.value = '';
    this.changed(false);
    this.text.focus();
    this.listener.send(text);
  }

  private changed(byHand: boolean): void {
    const { value } = this.text;
    const over = value.length - this.listener.limit();
    this.text.style.height = 'auto';
    this.text.style.height = `${this.text.scrollHeight}px`;
    this.button.disabled = value.trim() === '' || over > 0;
    this.text.setAttribute('aria-invalid', String(over > 0));
    this.hint.textContent = over > 0 ? counted(this.strings.tooLong, over) : this.strings.hint;
    this.hint.classList.toggle('error', over > 0);
    if (byHand && value.trim() !== '' && Date.now() - this.lastTyping > TYPING_EVERY_MS) {
      this.lastTyping = Date.now();
      this.listener.typing();
    }
  }
}
