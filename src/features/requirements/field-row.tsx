'use client';

import { memo } from 'react';
import type { RequirementField } from '@/core/requirements/requirement-template';
import { useSession } from '@/features/session/use-session';
import { ListField } from './list-field';
import { TextField } from './text-field';

/** One field of the panel; re-renders only when that field changes. */
export const FieldRow = memo(function FieldRow({ field }: { field: RequirementField }) {
  const state = useSession((session) => session.requirements[field.key]);
  if (!state) return null;
  return state.kind === 'text' ? (
    <TextField field={field} state={state} />
  ) : (
    <ListField field={field} state={state} />
  );
});
