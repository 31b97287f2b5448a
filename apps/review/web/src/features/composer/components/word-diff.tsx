import type { DiffPart } from '../draft-diff.js';

/** Compared texts, a paragraph for each bubble: what came is underlined, what went is struck through. */
export function WordDiff({ bubbles }: { bubbles: readonly (readonly DiffPart[])[] }) {
  return bubbles.map((parts, index) => (
    <p key={index} dir="auto">
      {parts.map((part, place) => (
        <Part key={place} part={part} />
      ))}
    </p>
  ));
}

function Part({ part: { text, change } }: { part: DiffPart }) {
  if (change === 'added') return <ins>{text}</ins>;
  return change === 'removed' ? <del>{text}</del> : <>{text}</>;
}
