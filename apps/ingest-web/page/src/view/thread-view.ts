import type { Strings } from '../strings.js';
import type { Line } from '../timeline.policy.js';
import type { Clock } from './clock.js';
import { byId, make } from './element.js';
import { type FailedActions, messageNode, updateMessageNode } from './message-node.js';

/** Pixels from the bottom that still count as reading the newest. */
const NEAR = 80;

/** The thread on the page: draws lines, keeps the reader's place, knows what is in view. */
export class ThreadView {
  private readonly scroller = byId('scroller');
  private readonly log = byId('log');
  private readonly nodes = new Map<string, HTMLElement>();
  private readonly inView = new Set<string>();
  private readonly observer: IntersectionObserver;

  /** @param seen a reply has come into view on a page that is looked at */
  constructor(
    private readonly strings: Strings,
    private readonly clock: Clock,
    private readonly actions: FailedActions,
    private readonly seen: (bubbleId: string) => void,
  ) {
    this.observer = new IntersectionObserver((entries) => this.looked(entries), {
      root: this.scroller,
      threshold: [0, 0.25, 0.5, 1],
    });
    document.addEventListener('visibilitychange', () => this.report());
    // A phone's keyboard takes half of the thread away: whoever read its end still does.
    let atEnd = true;
    this.scroller.addEventListener('scroll', () => (atEnd = this.isAtEnd()), { passive: true });
    new ResizeObserver(() => atEnd && this.toEnd('instant')).observe(this.scroller);
  }

  /**
   * Draws the lines. Elements of lines already drawn stay what they are, so a screen reader hears only what is new.
   * @param quietly nothing of it is news: history
   */
  draw(lines: readonly Line[], quietly = false): void {
    const stay = this.isAtEnd();
    const fromEnd = this.scroller.scrollHeight - this.scroller.scrollTop;
    this.log.setAttribute('aria-live', quietly ? 'off' : 'polite');
    const wanted = new Set(lines.map(({ key }) => key));
    for (const [key, node] of this.nodes) {
      if (wanted.has(key)) continue;
      node.remove();
      this.nodes.delete(key);
    }
    let place = this.log.firstElementChild;
    for (const line of lines) {
      const node = this.nodeOf(line);
      if (node === place) place = place.nextElementSibling;
      else this.log.insertBefore(node, place);
    }
    if (stay) this.toEnd('instant');
    else if (quietly) this.scroller.scrollTop = this.scroller.scrollHeight - fromEnd;
  }

  isAtEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  toEnd(behavior: ScrollBehavior = 'smooth'): void {
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior });
  }

  onScroll(listener: () => void): void {
    this.scroller.addEventListener('scroll', listener, { passive: true });
  }

  private nodeOf(line: Line): HTMLElement {
    let node = this.nodes.get(line.key);
    if (!node) {
      node = line.kind === 'day' ? make('div', 'day') : messageNode(line, this.strings);
      this.nodes.set(line.key, node);
      if (line.kind === 'message' && !line.mine) this.observer.observe(node);
    }
    if (line.kind === 'day') node.textContent = this.clock.dayWords(line.day);
    else updateMessageNode(node, line, this.strings, this.clock.timeOf(line.at), this.actions);
    return node;
  }

  private looked(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
      const id = (target as HTMLElement).dataset.id ?? '';
      const tall = intersectionRect.height >= (rootBounds?.height ?? Infinity) / 2;
      if (isIntersecting && (intersectionRatio >= 0.5 || tall)) this.inView.add(id);
      else this.inView.delete(id);
    }
    this.report();
  }

  private report(): void {
    if (document.visibilityState !== 'visible') return;
    for (const id of this.inView) this.seen(id);
  }
}
