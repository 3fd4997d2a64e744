'use client';

import TextareaAutosize from 'react-textarea-autosize';
import type { RequirementField } from '@/core/requirements/requirement-template';

interface TaskEditFieldProps {
  field: RequirementField;
  text: string;
  isFirst: boolean;
  onChange: (text: string) => void;
}

export function TaskEditField({ field, text, isFirst, onChange }: TaskEditFieldProps) {
  const id = `edit-${field.key}`;
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block font-semibold">
        {field.label}
      </label>
      {field.kind === 'list' && (
        <p id={`${id}-hint`} className="text-small text-soft">
          One {field.itemLabel} on each line.
        </p>
      )}
      <TextareaAutosize
        id={id}
        aria-describedby={field.kind === 'list' ? `${id}-hint` : undefined}
        required={field.isRequired}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        minRows={field.kind === 'list' || field.isLong ? 3 : 1}
        dir="auto"
        autoFocus={isFirst}
        className="block w-full resize-none rounded-md border border-edge/60 bg-surface px-3 py-2"
      />
    </div>
  );
}
