'use client';

import type { RequirementField } from '@/core/requirements/requirement-template';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import type { SaveStatus } from './save-status';
import { ValueText } from './value-text';

interface ConflictChoiceProps {
  field: RequirementField;
  status: SaveStatus;
  onChoose: (whose: 'yours' | 'current') => void;
}

/** Two people, or two tabs, changed the same field: both values, and the person chooses. */
export function ConflictChoice({ field, status, onChoose }: ConflictChoiceProps) {
  if (status.type !== 'conflict') return null;
  return (
    <Notice tone="caution" role="alert" className="mt-2 space-y-2">
      <p>{field.label} was changed somewhere else in the meantime.</p>
      <dl className="space-y-2 text-ink">
        <dt className="label-caps text-soft">Here</dt>
        <dd>
          <ValueText texts={status.yours} />
        </dd>
        <dt className="label-caps text-soft">There</dt>
        <dd>
          <ValueText texts={status.current} />
        </dd>
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onChoose('yours')}>Take what is here</Button>
        <Button onClick={() => onChoose('current')}>Take what is there</Button>
      </div>
    </Notice>
  );
}
