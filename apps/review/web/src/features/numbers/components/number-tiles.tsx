import { FEW } from '../../../api/few.policy.js';
import type { Behind, MetricFigures } from '../../../api/metrics.js';
import { t } from '../../../lib/language/t.js';
import { figureText } from '../figure-text.policy.js';
import type { MetricGroup, MetricWords } from '../metric-words.policy.js';

interface NumberTilesProps {
  group: MetricGroup;
  metrics: readonly MetricFigures[];
  onOpen: (behind: Behind) => void;
}

/** Numbers of one kind; each opens what it was made of. */
export function NumberTiles({ group, metrics, onOpen }: NumberTilesProps) {
  const shown = Object.entries(group.words).flatMap(([name, words]) => {
    const figures = metrics.find(({ metric }) => metric === name);
    return figures ? [{ words, figures }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section aria-label={group.title}>
      <h2>{group.title}</h2>
      <ul className="numbers-tiles">
        {shown.map(({ words, figures }) => (
          <Tile key={figures.metric} {...{ words, figures, onOpen }} />
        ))}
      </ul>
    </section>
  );
}

interface TileProps {
  words: MetricWords;
  figures: MetricFigures;
  onOpen: (behind: Behind) => void;
}

function Tile({ words: { name, means, unit, estimate }, figures, onOpen }: TileProps) {
  const { metric, value, n } = figures;
  const few = estimate && n > 0 && n < FEW;
  // Amounts of several currencies are no sum.
  const currency = figures.labels.length === 1 ? figures.labels[0]?.label : undefined;
  const text = figureText(figures, unit, currency);
  return (
    <li className="numbers-tile" data-metric={metric} data-few={few || value === undefined}>
      <span className="numbers-name">{name}</span>
      {n === 0 ? (
        <span className="numbers-value">{text}</span>
      ) : (
        <button
          type="button"
          className="numbers-value"
          aria-label={t('{{name}}: {{value}}. Show what is behind it', { name, value: text })}
          onClick={() => onOpen({ metric })}
        >
          {text}
        </button>
      )}
      <span className="numbers-means">
        {means} {few && t('From {{n}} only: too few to say much.', { n })}
      </span>
    </li>
  );
}
