'use client';

import { Quote } from 'lucide-react';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { FieldState } from '@/core/requirements/requirements';
import { usePaneLink } from '@/features/session/pane-link';
import { useSession } from '@/features/session/use-session';
import { IconButton } from '@/ui/icon-button';

interface SourceButtonProps {
  field: RequirementField;
  state: FieldState;
}

/** Shows the words of the person that the value rests on. */
export function SourceButton({ field, state: { provenance } }: SourceButtonProps) {
  const { showSource } = usePaneLink();
  const isThere = useSession(({ messages }) =>
    messages.some(({ messageId }) => messageId === provenance?.messageId),
  );
  if (!provenance || !isThere) return null;
  return (
    <IconButton label={`Show source of ${field.label}`} onClick={() => showSource(provenance)}>
      <Quote size={14} aria-hidden />
    </IconButton>
  );
}
