'use client';

import { LockOpen } from 'lucide-react';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { FieldState } from '@/core/requirements/requirements';
import { IconButton } from '@/ui/icon-button';
import { useFieldActions } from './use-field-actions';

interface HandBackButtonProps {
  field: RequirementField;
  state: FieldState;
}

/** The field is the person's; this lets the assistant fill it again. */
export function HandBackButton({ field: { key, label }, state }: HandBackButtonProps) {
  const { act } = useFieldActions();
  if (!state.isPersons) return null;
  return (
    <IconButton
      label={`Let the assistant fill ${label}`}
      onClick={() =>
        act((client, sessionId) =>
          client.requirements.handBack.mutate({ sessionId, fieldKey: key }),
        )
      }
    >
      <LockOpen size={14} aria-hidden />
    </IconButton>
  );
}
