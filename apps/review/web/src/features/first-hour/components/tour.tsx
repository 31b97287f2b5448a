import { useEffect, useId, useRef } from 'react';
import { t } from '../../../lib/language/t.js';
import { useStore } from '../../../lib/store/store.js';
import { Button, IconButton } from '../../../ui/button.js';
import { tourAt } from '../tour-state.js';
import type { TourStep } from '../tour-steps.policy.js';
import { usePointing } from '../use-pointing.js';
import './tour.css';

interface TourProps {
  steps: TourStep[];
  /** It was taken to its end, or left. */
  onEnd: () => void;
}

/** Points at one thing after another. The page stays usable, and nothing is ever decided by it. */
export function Tour({ steps, onEnd }: TourProps) {
  const at = useStore(tourAt);
  const step = at === undefined ? undefined : steps[at];
  if (at === undefined || !step) return null;
  const move = (to: number): void => {
    if (to < steps.length) return tourAt.set(to);
    tourAt.set(undefined);
    onEnd();
  };
  return <Step key={at} {...{ step, at, move }} count={steps.length} />;
}

interface StepProps {
  step: TourStep;
  at: number;
  count: number;
  move: (to: number) => void;
}

function Step({ step, at, count, move }: StepProps) {
  const { ring, card } = usePointing(step.at);
  const [title, words] = [useId(), useId()];
  const last = at === count - 1;
  const leave = useRef(() => undefined as void);
  leave.current = () => move(count);

  useEffect(() => {
    card.current?.querySelector<HTMLElement>('[data-onward]')?.focus();
    const onKey = (event: KeyboardEvent): void => {
      const elsewhere = document.querySelector('dialog[open], [popover]:popover-open') !== null;
      if (event.key !== 'Escape' || event.defaultPrevented || elsewhere) return;
      event.preventDefault();
      leave.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [card]);

  return (
    <>
      <div ref={ring} className="tour-ring" aria-hidden="true" />
      <div ref={card} className="tour" role="dialog" aria-labelledby={title} aria-describedby={words}>
        <header className="tour-head">
          <h2 id={title}>{step.title}</h2>
          <span className="tour-count">{t('{{at}} of {{count}}', { at: at + 1, count })}</span>
          <IconButton icon="close" label={t('End the tour')} onClick={() => move(count)} />
        </header>
        <p id={words}>{step.words}</p>
        <footer className="tour-foot">
          {at > 0 && (
            <Button look="quiet" onClick={() => move(at - 1)}>
              {t('Back')}
            </Button>
          )}
          <Button look="primary" data-onward onClick={() => move(at + 1)}>
            {last ? t('Now try it') : t('Next')}
          </Button>
        </footer>
      </div>
    </>
  );
}
