'use client';

import { lazy, type ReactNode, Suspense } from 'react';
import { contentOf } from '@/core/requirements/field-content';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { FieldState } from '@/core/requirements/requirements';
import { ConflictChoice } from './conflict-choice';
import { FieldHeader } from './field-header';
import { fieldIds } from './field-ids';
import { SaveProblem } from './save-problem';
import type { SaveStatus } from './save-status';
import { SuggestionCard } from './suggestion-card';

const LintAdvice = lazy(() =>
  import('./lint-advice').then((module) => ({ default: module.LintAdvice })),
);

interface FieldFrameProps {
  field: RequirementField;
  state: FieldState;
  status: SaveStatus;
  saver: { flush(): Promise<boolean>; choose(whose: 'yours' | 'current'): void };
  children: ReactNode;
}

/** What is around every field: its name and state above, everything that asks for a decision below. */
export function FieldFrame({ field, state, status, saver, children }: FieldFrameProps) {
  return (
    <div className="px-5 pt-3 pb-3.5">
      <FieldHeader field={field} state={state} status={status} />
      {children}
      <p id={fieldIds(field.key).hint} className="sr-only">
        {field.hint}
      </p>
      <SaveProblem status={status} onRetry={saver.flush} />
      <ConflictChoice field={field} status={status} onChoose={saver.choose} />
      <SuggestionCard field={field} state={state} />
      {contentOf(state) !== null && (
        <Suspense>
          <LintAdvice field={field} />
        </Suspense>
      )}
    </div>
  );
}
