'use client';

import clsx from 'clsx';
import TextareaAutosize from 'react-textarea-autosize';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { TextFieldState } from '@/core/requirements/requirements';
import { FieldFrame } from './field-frame';
import { fieldIds } from './field-ids';
import { useTextField } from './use-text-field';

interface TextFieldProps {
  field: RequirementField;
  state: TextFieldState;
}

export function TextField({ field, state }: TextFieldProps) {
  const { value, isBusy, saver, status, handlers } = useTextField(field, state);
  const ids = fieldIds(field.key);
  return (
    <FieldFrame field={field} state={state} status={status} saver={saver}>
      <TextareaAutosize
        id={ids.input}
        aria-describedby={`${ids.state} ${ids.hint}`}
        aria-required={field.isRequired || undefined}
        aria-busy={isBusy || undefined}
        aria-invalid={status.type === 'failed' || undefined}
        value={value}
        placeholder={`e.g. ${field.example}`}
        minRows={field.isLong ? 2 : 1}
        maxRows={14}
        dir="auto"
        {...handlers}
        className={clsx(
          'field-input -mx-2 w-[calc(100%+1rem)]',
          field.role === 'table' && 'font-mono text-small/6',
          isBusy && 'text-soft',
        )}
      />
    </FieldFrame>
  );
}
