import clsx from 'clsx';
import { type FieldStateWord, fieldStateWord } from '@/core/requirements/field-state-word';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { FieldState } from '@/core/requirements/requirements';
import { fieldIds } from './field-ids';

const looks = {
  'You said': 'text-accent before:bg-accent',
  'You edited': 'text-soft before:bg-soft',
  Inferred: 'text-caution before:border before:border-caution',
  Missing: 'text-danger before:border before:border-danger',
} as const satisfies Record<FieldStateWord, string>;

interface StateWordProps {
  field: RequirementField;
  state: FieldState;
}

/** Where the value comes from, in words; the number is for who rests on it. */
export function StateWord({ field, state }: StateWordProps) {
  const word = fieldStateWord(state, field);
  const { state: id } = fieldIds(field.key);
  if (word === null) return <span id={id} />;
  return (
    <span
      id={id}
      title={word === 'Missing' ? undefined : `Confidence ${state.confidence.toFixed(2)}`}
      className={clsx(
        'inline-flex items-center gap-1.5 px-1 text-micro font-medium whitespace-nowrap',
        'before:size-1.5 before:rounded-full before:content-[""]',
        looks[word],
      )}
    >
      {word}
    </span>
  );
}
