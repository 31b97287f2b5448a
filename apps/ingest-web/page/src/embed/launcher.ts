import { launcherStyle } from './launcher-style.js';

const SVG = 'http://www.w3.org/2000/svg';
const OPEN =
  'M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H12l-4.6 3.7c-.3.3-.9.1-.9-.4V16A2.5 2.5 0 0 1 4 13.5zM8.5 8.6h7M8.5 11.6h4.5';
const CLOSE = 'M6.5 9.5 12 15l5.5-5.5';

/** How one site wants the button. */
export interface LauncherOptions {
  /** Address of the chat page. */
  page: string;
  label: string;
  side: 'start' | 'end';
  /** Any CSS colour. */
  color: string | undefined;
  /** The chat was opened. */
  opened(): void;
}

/** A button in the corner, and the chat in a frame behind it. */
export class Launcher {
  private readonly host = document.createElement('countersign-chat');
  private readonly button = document.createElement('button');
  private readonly badge = document.createElement('b');
  private readonly panel = document.createElement('div');
  private frame: HTMLIFrameElement | undefined;

  constructor(private readonly options: LauncherOptions) {
    const { label, side, color } = options;
    const root = this.host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [launcherStyle(side)];
    if (color && CSS.supports('color', color)) this.host.style.setProperty('--color', color);
    this.button.type = 'button';
    this.button.setAttribute('aria-label', label);
    root.append(this.panel, this.button);
    this.draw(false);
    this.button.addEventListener('click', () => this.show(!this.isOpen));
    this.host.addEventListener('keydown', ({ key }) => key === 'Escape' && this.isOpen && this.show(false));
    window.addEventListener('message', (event) => this.hear(event));
  }

  place(): void {
    document.body.append(this.host);
  }

  /** Loads the chat without showing it, so that it can tell of replies. */
  load(): HTMLIFrameElement {
    if (this.frame) return this.frame;
    this.frame = document.createElement('iframe');
    this.frame.src = this.options.page;
    this.frame.title = this.options.label;
    this.panel.append(this.frame);
    return this.frame;
  }

  private get isOpen(): boolean {
    return this.panel.hidden === false;
  }

  private show(on: boolean): void {
    const frame = this.load();
    this.draw(on);
    (on ? frame : this.button).focus();
    if (on) this.options.opened();
  }

  private draw(open: boolean): void {
    this.panel.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
    this.button.replaceChildren(drawing(open ? CLOSE : OPEN), this.badge);
  }

  /** What the chat in the frame says: that it wants to be closed, or how many replies are unread. */
  private hear({ source, origin, data }: MessageEvent): void {
    const home = new URL(this.options.page).origin;
    if (!this.frame || source !== this.frame.contentWindow || origin !== home) return;
    const { close, unread } =
      (data as { countersign?: { close?: true; unread?: number } })?.countersign ?? {};
    if (close && this.isOpen) this.show(false);
    if (typeof unread === 'number') this.badge.textContent = unread > 0 ? String(Math.min(unread, 99)) : '';
  }
}

function drawing(path: string): SVGSVGElement {
  const image = document.createElementNS(SVG, 'svg');
  image.setAttribute('viewBox', '0 0 24 24');
  image.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  image.append(shape);
  return image;
}
