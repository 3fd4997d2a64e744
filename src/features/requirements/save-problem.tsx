'use client';

import { Notice } from '@/ui/notice';
import { TextButton } from '@/ui/text-button';
import type { SaveStatus } from './save-status';

interface SaveProblemProps {
  status: SaveStatus;
  onRetry: () => void;
}

/** Why something is not saved. What was typed stays in the field. */
export function SaveProblem({ status, onRetry }: SaveProblemProps) {
  if (status.type !== 'failed') return null;
  return (
    <Notice tone="danger" role="alert" className="mt-2">
      Not saved: {status.failure.message} <TextButton onClick={onRetry}>Retry</TextButton>
    </Notice>
  );
}
