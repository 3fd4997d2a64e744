'use client';

import clsx from 'clsx';
import type { KeyboardEvent, ReactNode } from 'react';

export interface TabChoice<Value extends string> {
  value: Value;
  label: ReactNode;
  tabId: string;
  panelId: string;
}

interface TabSwitchProps<Value extends string> {
  label: string;
  choices: readonly TabChoice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
}

const steps: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Two or more views of which one is shown; arrow keys go from one to the next. */
export function TabSwitch<Value extends string>(props: TabSwitchProps<Value>) {
  const { label, choices, value, onChange, className } = props;
  const moveByKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = choices.findIndex((choice) => choice.value === value);
    const next = choices[(at + step + choices.length) % choices.length];
    if (!next) return;
    onChange(next.value);
    document.getElementById(next.tabId)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={className} onKeyDown={moveByKey}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          id={choice.tabId}
          type="button"
          role="tab"
          aria-selected={choice.value === value}
          aria-controls={choice.panelId}
          tabIndex={choice.value === value ? 0 : -1}
          onClick={() => onChange(choice.value)}
          className={clsx(
            'target flex-1 rounded-md px-3 text-small transition-colors',
            choice.value === value
              ? 'bg-surface font-medium text-ink shadow-xs'
              : 'text-soft hover:text-ink',
          )}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
