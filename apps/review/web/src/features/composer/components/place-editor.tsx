import { useState } from 'react';
import type { ReplyPlace } from '@countersign/contracts/approval';
import { isLocated, UNLOCATED } from '../bubble-extra.policy.js';
import { coordinatesIn } from '../../../lib/coordinates.policy.js';
import { t } from '../../../lib/language/t.js';

interface PlaceEditorProps {
  place: ReplyPlace;
  position: number;
  readOnly: boolean;
  onChange: (place: ReplyPlace) => void;
}

/** A place on the map: what it is called, where it is for people, and where for the map. */
export function PlaceEditor({ place, position, readOnly, onChange }: PlaceEditorProps) {
  const { latitude, longitude, name, address } = place;
  const known = isLocated(place);
  const [typed, setTyped] = useState(known ? `${latitude}, ${longitude}` : '');
  const locate = (text: string): void => {
    setTyped(text);
    onChange({ ...place, ...(coordinatesIn(text) ?? UNLOCATED) });
  };
  return (
    <div
      className="extra-place"
      role="group"
      aria-label={t('Place in bubble {{position}}', { position: position + 1 })}
    >
      <input
        aria-label={t('Name of the place')}
        placeholder={t('Sea House')}
        dir="auto"
        value={name}
        readOnly={readOnly}
        onChange={(event) => onChange({ ...place, name: event.target.value })}
      />
      <input
        aria-label={t('Address')}
        placeholder={t('Calle del Mar 1, Cádiz')}
        dir="auto"
        value={address}
        readOnly={readOnly}
        onChange={(event) => onChange({ ...place, address: event.target.value })}
      />
      <input
        aria-label={t('Latitude and longitude')}
        aria-invalid={typed !== '' && !known}
        placeholder="36.5297, -6.2926"
        value={typed}
        readOnly={readOnly}
        onChange={(event) => locate(event.target.value)}
      />
    </div>
  );
}
