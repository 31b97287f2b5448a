import './count.css';

/** How many wait; nothing at all when nothing does. `words` are for whoever cannot see where the number stands. */
export function Count({ of, words }: { of: number; words: string }) {
  if (of === 0) return null;
  return (
    <span className="count">
      {of}
      <span className="visually-hidden"> {words}</span>
    </span>
  );
}
