import type { KeyboardEvent } from 'react';
import './choices.css';

interface Choice {
  value: string;
  label: string;
}

interface ChoicesProps {
  legend: string;
  name: string;
  choices: Choice[];
  value: string | undefined;
  onChange: (value: string) => void;
  /** Digits 1-9 pick a choice, and the digit is shown. */
  numbered?: boolean;
  look?: 'list' | 'segments';
}

export function Choices({ legend, name, choices, value, onChange, numbered, look = 'list' }: ChoicesProps) {
  const pickByDigit = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const digit = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
    if (!numbered || !digit || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(digit.value);
    event.currentTarget.querySelectorAll('input')[Number(event.key) - 1]?.focus();
  };

  return (
    <fieldset className={`choices choices-${look}`} onKeyDown={pickByDigit}>
      <legend>{legend}</legend>
      <div className="choices-items">
        {choices.map((choice, index) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              required
            />
            <span>{choice.label}</span>
            {numbered && index < 9 && (
              <kbd className="choice-digit" aria-hidden="true">
                {index + 1}
              </kbd>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
