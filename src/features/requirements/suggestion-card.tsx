'use client';

import { Sparkles } from 'lucide-react';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { FieldState } from '@/core/requirements/requirements';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { ListDifference } from './list-difference';
import { useFieldActions } from './use-field-actions';
import { ValueText } from './value-text';

interface SuggestionCardProps {
  field: RequirementField;
  state: FieldState;
}

/** The assistant's other opinion about a field that is the person's. */
export function SuggestionCard({ field, state }: SuggestionCardProps) {
  const { act, failure } = useFieldActions();
  const { suggestion } = state;
  if (!suggestion) return null;
  const choice = { fieldKey: field.key, suggestionId: suggestion.suggestionId };
  return (
    <fieldset
      aria-label={`Suggestion for ${field.label}`}
      className="mt-2 space-y-2 rounded-md border border-dashed border-accent/60 bg-accent-wash/50 px-3 py-2 text-small"
    >
      <p className="flex items-center gap-1.5 text-accent">
        <Sparkles size={13} aria-hidden /> The assistant suggests
      </p>
      {state.kind === 'list' && state.suggestion ? (
        <ListDifference items={state.items} texts={state.suggestion.value} />
      ) : (
        <ValueText texts={[suggestion.value].flat()} />
      )}
      {suggestion.provenance && (
        <p className="text-soft">You said: “{suggestion.provenance.quote}”</p>
      )}
      <div className="flex gap-2">
        <Button
          onClick={() =>
            act((client, sessionId) => client.requirements.accept.mutate({ sessionId, ...choice }))
          }
        >
          Use
        </Button>
        <Button
          look="quiet"
          onClick={() =>
            act((client, sessionId) => client.requirements.dismiss.mutate({ sessionId, ...choice }))
          }
        >
          Keep mine
        </Button>
      </div>
      {failure && (
        <Notice tone="danger" role="alert">
          {failure.message}
        </Notice>
      )}
    </fieldset>
  );
}
