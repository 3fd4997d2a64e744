'use client';

import clsx from 'clsx';
import TextareaAutosize from 'react-textarea-autosize';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { TextFieldState } from '@/core/requirements/requirements';
import { useKnownTables } from '@/features/session/known-tables';
import { FieldFrame } from './field-frame';
import { fieldIds } from './field-ids';
import { useTextField } from './use-text-field';

interface TextFieldProps {
  field: RequirementField;
  state: TextFieldState;
}

export function TextField({ field, state }: TextFieldProps) {
  const { value, isBusy, saver, status, handlers } = useTextField(field, state);
  const tables = useKnownTables();
  const ids = fieldIds(field.key);
  const minRows = field.isLong ? 2 : 1;
  const input = {
    id: ids.input,
    'aria-describedby': `${ids.state} ${ids.hint}`,
    'aria-required': field.isRequired || undefined,
    'aria-busy': isBusy || undefined,
    'aria-invalid': status.type === 'failed' || undefined,
    value,
    placeholder: `e.g. ${field.example}`,
    dir: 'auto',
    ...handlers,
    className: clsx(
      field.isLong && 'min-h-[3.625rem]',
      'field-input -mx-2 w-[calc(100%+1rem)]',
      field.role === 'table' && 'font-mono text-small/6',
      isBusy && 'text-soft',
    ),
  };
  return (
    <FieldFrame field={field} state={state} status={status} saver={saver}>
      {field.role === 'table' && tables.length > 0 ? (
        <>
          <input {...input} list={`${ids.input}-tables`} autoComplete="off" />
          <datalist id={`${ids.input}-tables`}>
            {tables.map((table) => (
              <option key={table} value={table} />
            ))}
          </datalist>
        </>
      ) : (
        <TextareaAutosize {...input} rows={minRows} minRows={minRows} maxRows={14} />
      )}
    </FieldFrame>
  );
}
