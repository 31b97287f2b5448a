import { t } from '../../../lib/language/t.js';
import { Field } from '../../../ui/field.js';
import { weekdays, type CalendarForm, type SpecialLine, type WeekLine } from '../facts-form.policy.js';
import { Lines } from './lines.js';

const names = () => [
  t('Monday'),
  t('Tuesday'),
  t('Wednesday'),
  t('Thursday'),
  t('Friday'),
  t('Saturday'),
  t('Sunday'),
];

interface HoursFormProps {
  calendars: CalendarForm[];
  readOnly: boolean;
  onChange: (calendars: CalendarForm[]) => void;
}

/** When the business, or each part of it, is open: the week, and the days that are otherwise. */
export function HoursForm({ calendars, readOnly, onChange }: HoursFormProps) {
  return (
    <Lines
      title={t('Opening hours')}
      hint={t(
        'Of the house, or of each part of it that has hours of its own. Hours past midnight end on the next day: 20:00–02:30.',
      )}
      one={t('part of the house')}
      most={5}
      blank={{ name: '', week: [{ days: [1, 2, 3, 4, 5], hours: '' }], special: [] }}
      {...{ lines: calendars, readOnly, onChange }}
    >
      {(calendar, change) => (
        <div className="facts-calendar">
          <Field
            label={t('Name')}
            required
            dir="auto"
            placeholder={t('Reception')}
            value={calendar.name}
            readOnly={readOnly}
            onChange={(event) => change({ ...calendar, name: event.target.value })}
          />
          <Lines
            title={t('Every week')}
            one={t('line of the week')}
            most={14}
            blank={{ days: [6, 7], hours: '' }}
            {...{ lines: calendar.week, readOnly }}
            onChange={(week) => change({ ...calendar, week })}
          >
            {(line, changeLine) => <Week {...{ line, readOnly }} onChange={changeLine} />}
          </Lines>
          <Lines
            title={t('Holidays and exceptions')}
            one={t('special day')}
            most={100}
            blank={{ name: '', from: '', until: '', yearly: false, hours: '' }}
            {...{ lines: calendar.special, readOnly }}
            onChange={(special) => change({ ...calendar, special })}
          >
            {(line, changeLine) => <Special {...{ line, readOnly }} onChange={changeLine} />}
          </Lines>
        </div>
      )}
    </Lines>
  );
}

interface LineProps<T> {
  line: T;
  readOnly: boolean;
  onChange: (line: T) => void;
}

function Week({ line, readOnly, onChange }: LineProps<WeekLine>) {
  const { days, hours } = line;
  const toggle = (day: number): void =>
    onChange({
      ...line,
      days: days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort(),
    });
  return (
    <>
      <fieldset className="facts-days">
        <legend>{t('Days')}</legend>
        {weekdays().map((short, index) => (
          <label key={short}>
            <input
              type="checkbox"
              aria-label={names()[index]}
              checked={days.includes(index + 1)}
              disabled={readOnly}
              onChange={() => toggle(index + 1)}
            />
            {short}
          </label>
        ))}
      </fieldset>
      <Hours {...{ hours, readOnly }} onChange={(changed) => onChange({ ...line, hours: changed })} />
    </>
  );
}

function Special({ line, readOnly, onChange }: LineProps<SpecialLine>) {
  const { name, from, until, yearly, hours } = line;
  return (
    <>
      <Field
        label={t('Name')}
        required
        dir="auto"
        placeholder={t('Christmas')}
        value={name}
        readOnly={readOnly}
        onChange={(event) => onChange({ ...line, name: event.target.value })}
      />
      <Field
        label={t('Day')}
        type="date"
        required
        value={from}
        readOnly={readOnly}
        onChange={(event) => onChange({ ...line, from: event.target.value })}
      />
      {!yearly && (
        <Field
          label={t('Until (if longer)')}
          type="date"
          value={until}
          readOnly={readOnly}
          onChange={(event) => onChange({ ...line, until: event.target.value })}
        />
      )}
      <Hours {...{ hours, readOnly }} closed onChange={(changed) => onChange({ ...line, hours: changed })} />
      <label className="facts-check">
        <input
          type="checkbox"
          checked={yearly}
          disabled={readOnly}
          onChange={(event) => onChange({ ...line, yearly: event.target.checked })}
        />
        {t('Every year')}
      </label>
    </>
  );
}

interface HoursProps {
  hours: string;
  readOnly: boolean;
  /** Empty means closed. */
  closed?: boolean;
  onChange: (hours: string) => void;
}

function Hours({ hours, readOnly, closed = false, onChange }: HoursProps) {
  return (
    <Field
      label={closed ? t('Hours (empty: closed)') : t('Hours')}
      required={!closed}
      placeholder="9:30–13:00, 14:30–18:00"
      value={hours}
      readOnly={readOnly}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
