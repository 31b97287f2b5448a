import { dayOf } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Area, Field } from '../../../ui/field.js';
import { Pick } from '../../../ui/pick.js';
import { Tag } from '../../../ui/tag.js';
import { endOf, type Line, type List } from '../facts-form.policy.js';
import { listTitles } from '../list-titles.policy.js';
import { Lines } from './lines.js';

interface Column {
  field: string;
  label: string;
  placeholder?: string;
  required?: boolean;
  long?: boolean;
  /** One of a few; the first where nothing was chosen. */
  choices?: readonly (readonly [value: string, words: string])[];
}

const kinds = (): Record<List, { one: string; most: number; hint?: string; columns: Column[] }> => ({
  places: {
    one: 'place',
    most: 5,
    hint: t('With a point on the map, a reply to “where are you?” proposes the place as a card.'),
    columns: [
      { field: 'name', label: t('Name'), placeholder: t('Sea House'), required: true },
      { field: 'address', label: t('Address'), placeholder: t('Calle del Mar 1, Cádiz'), required: true },
      { field: 'at', label: t('Latitude and longitude'), placeholder: '36.5297, -6.2926' },
    ],
  },
  phones: {
    one: 'number',
    most: 10,
    columns: [
      { field: 'label', label: t('What for'), placeholder: t('Reception') },
      { field: 'number', label: t('Number'), placeholder: '+34 956 000 000', required: true },
    ],
  },
  emails: {
    one: t('e-mail address'),
    most: 10,
    columns: [
      { field: 'label', label: t('What for'), placeholder: t('Bookings') },
      { field: 'address', label: t('E-mail address'), placeholder: 'hello@example.com', required: true },
    ],
  },
  links: {
    one: 'link',
    most: 20,
    columns: [
      { field: 'label', label: t('What for'), placeholder: t('Rooms') },
      {
        field: 'url',
        label: t('Address of the page'),
        placeholder: 'https://example.com/rooms',
        required: true,
      },
    ],
  },
  prices: {
    one: 'price',
    most: 100,
    columns: [
      { field: 'what', label: t('Of what'), placeholder: t('a bicycle for a day'), required: true },
      { field: 'price', label: t('Price'), placeholder: '€ 15', required: true },
    ],
  },
  policies: {
    one: 'rule',
    most: 20,
    columns: [
      { field: 'title', label: t('About'), placeholder: t('Dogs'), required: true },
      { field: 'text', label: t('What holds'), long: true, required: true },
    ],
  },
  helpTexts: {
    one: t('help text'),
    most: 30,
    hint: t(
      'Whom they can call and who comes, in their language. It is offered to whoever answers somebody in danger, and never sent by itself.',
    ),
    columns: [
      {
        field: 'danger',
        label: t('In case of'),
        choices: [
          ['self_harm', t('Self-harm')],
          ['emergency', t('An emergency')],
          ['violence_threat', t('A threat of violence')],
        ],
      },
      { field: 'language', label: t('Language (two letters)'), placeholder: 'es', required: true },
      { field: 'country', label: t('Country (two letters; empty: anywhere)'), placeholder: 'ES' },
      { field: 'text', label: t('What is written to them'), long: true, required: true },
    ],
  },
});

interface WordLinesProps {
  list: List;
  lines: Line[];
  readOnly: boolean;
  onChange: (lines: Line[]) => void;
}

/** One list of facts, a line of words for each, with the last day it holds. */
export function WordLines({ list, lines, readOnly, onChange }: WordLinesProps) {
  const { columns, ...kind } = kinds()[list];
  const today = dayOf(new Date().toISOString());
  const empty = columns.map(({ field, choices }) => [field, choices?.[0]?.[0] ?? '']);
  const blank = Object.fromEntries([...empty, ['validUntil', '']]) as Line;
  return (
    <Lines {...kind} title={listTitles()[list]} {...{ lines, blank, readOnly, onChange }}>
      {(line, change) => (
        <>
          {columns.map((column) => (
            <Cell
              key={column.field}
              {...{ column, readOnly }}
              value={line[column.field] ?? ''}
              onChange={(value) => change({ ...line, [column.field]: value })}
            />
          ))}
          <Field
            label={t('Holds until')}
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

interface CellProps {
  column: Column;
  value: string;
  readOnly: boolean;
  onChange: (value: string) => void;
}

function Cell({ column, value, readOnly, onChange }: CellProps) {
  const { label, placeholder, required, long, choices } = column;
  if (choices) return <Pick {...{ label, value, choices }} disabled={readOnly} onPick={onChange} />;
  const change = (event: { target: { value: string } }): void => onChange(event.target.value);
  if (long) return <Area rows={2} {...{ label, readOnly, required, value }} onChange={change} />;
  return <Field dir="auto" {...{ label, placeholder, readOnly, required, value }} onChange={change} />;
}

function Ending({ of }: { of: ReturnType<typeof endOf> }) {
  if (of === 'ended') return <Tag tone="bad">{t('Ended: not used any more')}</Tag>;
  return of === 'soon' ? <Tag tone="warn">{t('Ends within a week')}</Tag> : t('Empty: always');
}
