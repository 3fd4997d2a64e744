'use client';

import { Quote } from 'lucide-react';
import { isSameText } from '@/core/requirements/comparable-text';
import type { TaskField } from '@/core/tasks/task-fields';
import { IconButton } from '@/ui/icon-button';
import { sourceWords } from './source-words';
import { TaskFieldValue } from './task-field-value';
import { useTaskSource } from './task-source';

export function TaskFieldSection({ taskField }: { taskField: TaskField }) {
  const { field, content, source, confidence, quote, messageId } = taskField;
  const { show } = useTaskSource();
  const headingId = `part-${field.key}`;
  const isTelling = quote !== null && !(typeof content === 'string' && isSameText(content, quote));
  return (
    <section aria-labelledby={headingId} className="space-y-1.5">
      <header className="flex min-h-8 items-center gap-2">
        <h2 id={headingId} className="font-semibold">
          {field.label}
        </h2>
        {content !== null && source !== null && (
          <span
            title={`Confidence ${confidence.toFixed(2)}`}
            className="text-micro text-faint print:hidden"
          >
            {sourceWords[source]}
          </span>
        )}
        {messageId !== null && (
          <IconButton
            label={`Show source of ${field.label}`}
            className="print:hidden"
            onClick={() => show(messageId)}
          >
            <Quote size={14} aria-hidden />
          </IconButton>
        )}
      </header>
      <TaskFieldValue content={content} isTable={field.role === 'table'} />
      {isTelling && <p className="text-small text-soft">“{quote}”</p>}
    </section>
  );
}
