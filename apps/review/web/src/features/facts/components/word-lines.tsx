import { dayOf } from '../../../lib/clock/local-time.js';
import { Area, Field } from '../../../ui/field.js';
import { Tag } from '../../../ui/tag.js';
import { endOf, type Line, type List } from '../facts-form.policy.js';
import { Lines } from './lines.js';

interface Column {
  field: string;
  label: string;
  placeholder?: string;
  required?: boolean;
  long?: boolean;
}

const KINDS: Record<List, { title: string; one: string; most: number; hint?: string; columns: Column[] }> = {
  places: {
    title: 'Where people find you',
    one: 'place',
    most: 5,
    hint: 'With a point on the map, a reply to “where are you?” proposes the place as a card.',
    columns: [
      { field: 'name', label: 'Name', placeholder: 'Sea House', required: true },
      { field: 'address', label: 'Address', placeholder: 'Calle del Mar 1, Cádiz', required: true },
      { field: 'at', label: 'Latitude and longitude', placeholder: '36.5297, -6.2926' },
    ],
  },
  phones: {
    title: 'Telephone numbers',
    one: 'number',
    most: 10,
    columns: [
      { field: 'label', label: 'What for', placeholder: 'Reception' },
      { field: 'number', label: 'Number', placeholder: '+34 956 000 000', required: true },
    ],
  },
  emails: {
    title: 'E-mail addresses',
    one: 'e-mail address',
    most: 10,
    columns: [
      { field: 'label', label: 'What for', placeholder: 'Bookings' },
      { field: 'address', label: 'E-mail address', placeholder: 'hello@example.com', required: true },
    ],
  },
  links: {
    title: 'Links',
    one: 'link',
    most: 20,
    columns: [
      { field: 'label', label: 'What for', placeholder: 'Rooms' },
      {
        field: 'url',
        label: 'Address of the page',
        placeholder: 'https://example.com/rooms',
        required: true,
      },
    ],
  },
  prices: {
    title: 'Prices',
    one: 'price',
    most: 100,
    columns: [
      { field: 'what', label: 'Of what', placeholder: 'a bicycle for a day', required: true },
      { field: 'price', label: 'Price', placeholder: '€ 15', required: true },
    ],
  },
  policies: {
    title: 'Rules of the house',
    one: 'rule',
    most: 20,
    columns: [
      { field: 'title', label: 'About', placeholder: 'Dogs', required: true },
      { field: 'text', label: 'What holds', long: true, required: true },
    ],
  },
};

interface WordLinesProps {
  list: List;
  lines: Line[];
  readOnly: boolean;
  onChange: (lines: Line[]) => void;
}

/** One list of facts, a line of words for each, with the last day it holds. */
export function WordLines({ list, lines, readOnly, onChange }: WordLinesProps) {
  const { columns, ...kind } = KINDS[list];
  const today = dayOf(new Date().toISOString());
  const blank = Object.fromEntries([...columns.map(({ field }) => [field, '']), ['validUntil', '']]) as Line;
  return (
    <Lines {...kind} {...{ lines, blank, readOnly, onChange }}>
      {(line, change) => (
        <>
          {columns.map(({ field, label, placeholder, required, long }) =>
            long ? (
              <Area
                key={field}
                rows={2}
                {...{ label, readOnly, required }}
                value={line[field] ?? ''}
                onChange={(event) => change({ ...line, [field]: event.target.value })}
              />
            ) : (
              <Field
                key={field}
                dir="auto"
                {...{ label, placeholder, readOnly, required }}
                value={line[field] ?? ''}
                onChange={(event) => change({ ...line, [field]: event.target.value })}
              />
            ),
          )}
          <Field
            label="Holds until"
            type="date"
            readOnly={readOnly}
            value={line.validUntil ?? ''}
            hint={<Ending of={endOf(line.validUntil ?? '', today)} />}
            onChange={(event) => change({ ...line, validUntil: event.target.value })}
          />
        </>
      )}
    </Lines>
  );
}

function Ending({ of }: { of: ReturnType<typeof endOf> }) {
  if (of === 'ended') return <Tag tone="bad">Ended: not used any more</Tag>;
  return of === 'soon' ? <Tag tone="warn">Ends within a week</Tag> : 'Empty: always';
}
