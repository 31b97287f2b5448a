import './pick.css';

interface PickProps<T extends string> {
  label: string;
  value: T;
  choices: readonly (readonly [value: T, words: string])[];
  disabled?: boolean;
  onPick: (value: T) => void;
}

/** One of a few. */
export function Pick<T extends string>({ label, value, choices, disabled = false, onPick }: PickProps<T>) {
  return (
    <label className="pick">
      {label}
      <select {...{ value, disabled }} onChange={(event) => onPick(event.target.value as T)}>
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
