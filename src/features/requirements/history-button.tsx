'use client';

import { History } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { RequirementField } from '@/core/requirements/requirement-template';
import { useSession } from '@/features/session/use-session';
import { IconButton } from '@/ui/icon-button';

const FieldHistory = lazy(() =>
  import('./field-history').then((module) => ({ default: module.FieldHistory })),
);

/** Opens what the field held before. */
export function HistoryButton({ field }: { field: RequirementField }) {
  const hasHistory = useSession((session) => (session.history[field.key]?.length ?? 0) > 0);
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!hasHistory) return null;
  return (
    <>
      <IconButton
        ref={button}
        label={`History of ${field.label}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => {
          setOpened(true);
          setOpen(!isOpen);
        }}
      >
        <History size={14} aria-hidden />
      </IconButton>
      {wasOpened && (
        <Suspense>
          <FieldHistory field={field} anchor={button} isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
