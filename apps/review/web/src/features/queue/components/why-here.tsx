import { placeInQueue } from '@countersign/contracts/queue-order.policy';
import { useState } from 'react';
import type { ItemSummary } from '../../../api/items.js';
import { useNow } from '../../../lib/clock/now.js';
import { usePageKeys } from '../../../lib/keyboard/use-page-keys.js';
import { t } from '../../../lib/language/t.js';
import { ActionKey } from '../../../ui/action-key.js';
import { Dialog } from '../../../ui/dialog.js';
import { partsOf, pointsWords, whyHere } from '../why.policy.js';
import './why-here.css';

interface WhyHereProps {
  item: ItemSummary;
  outOfTurn: boolean;
}

/** Why the open item stands where it stands, and what its points are made of (RV-01). */
export function WhyHere({ item, outOfTurn }: WhyHereProps) {
  const [shown, setShown] = useState(false);
  const now = useNow(15_000);
  usePageKeys({ why: () => setShown(true) });
  const words = whyHere(item, now, outOfTurn);
  return (
    <div className="why-here">
      <button type="button" onClick={() => setShown(true)}>
        <span className="visually-hidden">{t('Why it stands here')}: </span>
        <span className="why-here-words">{words}</span>
        <ActionKey of="why" />
      </button>
      {shown && <Points {...{ item, now, words }} onClose={() => setShown(false)} />}
    </div>
  );
}

function Points({
  item,
  now,
  words,
  onClose,
}: {
  item: ItemSummary;
  now: number;
  words: string;
  onClose: () => void;
}) {
  const place = placeInQueue(item, now);
  return (
    <Dialog title={t('Why it stands here')} onClose={onClose}>
      <p>{words}</p>
      <table className="why-points">
        <caption>{t('Points, where nothing else decides')}</caption>
        <tbody>
          {partsOf(place).map((part) => (
            <tr key={part.words}>
              <th scope="row">{part.words}</th>
              <td>{t('{{points}} of {{most}}', { points: pointsWords(part.points), most: part.of })}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('Together')}</th>
            <td>{t('{{points}} of {{most}}', { points: pointsWords(place.score), most: 100 })}</td>
          </tr>
        </tfoot>
      </table>
      <p className="why-order">
        {t(
          'Danger comes first, then urgent words, then whatever is due within half an hour, then what nobody has looked at; the rest goes by points. Every fifth item is whoever has waited longest.',
        )}
      </p>
    </Dialog>
  );
}
