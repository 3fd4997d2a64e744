'use client';

import { useState } from 'react';
import { trpc } from '@/api-client/trpc';
import { templateCatalog } from '@/core/requirements/template-catalog';
import { useConversation } from '@/features/session/conversation';
import { type Failure, readFailure } from '@/features/session/read-failure';
import { useTemplate } from '@/features/session/use-template';
import { Notice } from '@/ui/notice';

/** Which form the task has. Fields that another form does not have come back with the one that has them. */
export function TemplatePicker() {
  const { client } = trpc.useUtils();
  const { sessionId, restart, pendingEdits } = useConversation();
  const template = useTemplate();
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = async (templateId: string) => {
    setFailure(null);
    if (sessionId === null) return restart(templateId);
    try {
      await pendingEdits.flushAll();
      await client.session.changeTemplate.mutate({ sessionId, templateId });
    } catch (error) {
      setFailure(readFailure(error));
    }
  };
  return (
    <div className="min-w-0">
      <select
        aria-label="Kind of task"
        title={template.description}
        value={template.id}
        onChange={(event) => void change(event.target.value)}
        className="target max-w-full truncate rounded-md border border-edge/60 bg-surface px-2 text-small text-soft"
      >
        {templateCatalog.all.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      {failure && (
        <Notice tone="danger" role="alert">
          {failure.message}
        </Notice>
      )}
    </div>
  );
}
