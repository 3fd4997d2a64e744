'use client';

import type { RefObject } from 'react';
import type { RequirementField } from '@/core/requirements/requirement-template';
import { useSession } from '@/features/session/use-session';
import { Notice } from '@/ui/notice';
import { Popover } from '@/ui/popover';
import { HistoryEntry } from './history-entry';
import { shownHistory } from './shown-history';
import { useFieldActions } from './use-field-actions';

interface FieldHistoryProps {
  field: RequirementField;
  anchor: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** What a field held, when, and who said so; any of it can be had back. */
export function FieldHistory({ field, anchor, isOpen, onOpenChange }: FieldHistoryProps) {
  const entries = useSession((session) => session.history[field.key]) ?? [];
  const { act, failure } = useFieldActions();
  const restore = (revision: number) =>
    act((client, sessionId) =>
      client.requirements.restore.mutate({ sessionId, fieldKey: field.key, revision }),
    );
  return (
    <Popover
      title={`History of ${field.label}`}
      anchor={anchor}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      {failure && (
        <Notice tone="danger" role="alert" className="m-2">
          {failure.message}
        </Notice>
      )}
      <ol className="divide-y divide-line">
        {shownHistory(entries).map((entry, index) => (
          <HistoryEntry
            key={entry.revision}
            entry={entry}
            isCurrent={index === 0}
            onRestore={() => restore(entry.revision)}
          />
        ))}
      </ol>
    </Popover>
  );
}
