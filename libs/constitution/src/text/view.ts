/** One way to read a text. Every UTF-16 unit of {@link View.text} knows where in the original it comes from. */
export interface View {
  text: string;
  /** Start in the original of each unit. */
  starts: number[];
  /** End in the original of each unit. */
  ends: number[];
}

/** A view that is written piece by piece. */
export class ViewBuilder {
  private readonly parts: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** Adds text that stands for one place of the original. */
  add(text: string, start: number, end: number): void {
    this.parts.push(text);
    for (let index = 0; index < text.length; index += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** Adds a part of another view unchanged. */
  copy(view: View, from: number, to: number): void {
    this.parts.push(view.text.slice(from, to));
    for (let index = from; index < to; index += 1) {
      this.starts.push(view.starts[index]!);
      this.ends.push(view.ends[index]!);
    }
  }

  build(): View {
    return { text: this.parts.join(''), starts: this.starts, ends: this.ends };
  }
}

/** The range of the original behind a range of a view. */
export function originalSpan(view: View, from: number, to: number): { start: number; end: number } {
  let start = Number.MAX_SAFE_INTEGER;
  let end = 0;
  for (let index = from; index < to; index += 1) {
    start = Math.min(start, view.starts[index]!);
    end = Math.max(end, view.ends[index]!);
  }
  return start > end ? { start: 0, end: 0 } : { start, end };
}
