'use client';

import type { RequirementField } from '@/core/requirements/requirement-template';
import type { FieldState } from '@/core/requirements/requirements';
import { fieldIds } from './field-ids';
import { HandBackButton } from './hand-back-button';
import { HistoryButton } from './history-button';
import type { SaveStatus } from './save-status';
import { SaveWord } from './save-word';
import { SourceButton } from './source-button';
import { StateWord } from './state-word';

interface FieldHeaderProps {
  field: RequirementField;
  state: FieldState;
  status: SaveStatus;
}

export function FieldHeader({ field, state, status }: FieldHeaderProps) {
  const ids = fieldIds(field.key);
  const name = { id: ids.label, title: field.hint, className: 'text-small font-medium text-ink' };
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-2 pointer-coarse:min-h-11">
      {state.kind === 'text' ? (
        <label {...name} htmlFor={ids.input}>
          {field.label}
        </label>
      ) : (
        <h3 {...name}>{field.label}</h3>
      )}
      {!field.isRequired && <span className="text-micro text-faint">optional</span>}
      <SaveWord status={status} />
      <div className="ml-auto flex items-center [&>button:last-of-type]:-mr-2">
        <StateWord field={field} state={state} />
        <SourceButton field={field} state={state} />
        <HandBackButton field={field} state={state} />
        <HistoryButton field={field} />
      </div>
    </div>
  );
}
