'use client';

import { useId } from 'react';

interface ChoiceProps {
  label: string;
  value: string;
  /** Value and words. */
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
  isDisabled?: boolean;
}

/** One of a few, with its name above. */
export function Choice({ label, value, options, onChoose, isDisabled = false }: ChoiceProps) {
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-small text-soft">
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={isDisabled}
        onChange={(event) => onChoose(event.target.value)}
        className="target max-w-48 truncate rounded-md border border-edge/60 bg-surface px-2 text-small"
      >
        {options.map(([optionValue, words]) => (
          <option key={optionValue} value={optionValue}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
