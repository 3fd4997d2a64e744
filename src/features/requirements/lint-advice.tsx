'use client';

import { Lightbulb } from 'lucide-react';
import type { RequirementField } from '@/core/requirements/requirement-template';
import { composerDrafts } from '@/features/session/composer-drafts';
import { useConversation } from '@/features/session/conversation';
import { focusComposer } from '@/features/session/focus-composer';
import { usePaneLink } from '@/features/session/pane-link';
import { TextButton } from '@/ui/text-button';
import { useFieldAdvice } from './use-field-advice';

/** Remarks on a field, each with a message to the assistant that would settle it. They block nothing. */
export function LintAdvice({ field }: { field: RequirementField }) {
  const advice = useFieldAdvice(field.key);
  const { draftKey } = useConversation();
  const { showPane } = usePaneLink();
  const ask = (fixPrompt: string) => {
    const draft = composerDrafts.get(draftKey).trimEnd();
    composerDrafts.set(draftKey, draft === '' ? fixPrompt : `${draft}\n\n${fixPrompt}`);
    showPane('conversation');
    focusComposer();
  };
  if (advice.length === 0) return null;
  return (
    <ul className="mt-1 space-y-1 text-small text-soft">
      {advice.map(({ ruleId, itemIndex, message, fixPrompt }) => (
        <li key={`${ruleId}-${itemIndex}`} className="flex gap-2">
          <Lightbulb size={13} aria-hidden className="mt-1 shrink-0 text-caution" />
          <p className="min-w-0 [overflow-wrap:anywhere]">
            {message}
            <TextButton onClick={() => ask(fixPrompt)}>Ask the assistant to fix this</TextButton>
          </p>
        </li>
      ))}
    </ul>
  );
}
