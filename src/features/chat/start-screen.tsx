'use client';

import { ArrowUpRight } from 'lucide-react';
import { useTemplate } from '@/features/session/use-template';
import { useChatContext } from './chat-context';
import { startExamples } from './start-examples';

/** What happens here, in one sentence, and three ways to see it. */
export function StartScreen() {
  const { send } = useChatContext();
  const template = useTemplate();
  return (
    <div className="pt-6 sm:pt-14">
      <h2 className="text-title font-semibold text-balance">What needs to be done?</h2>
      <p className="mt-3 max-w-prose text-lead text-soft text-pretty">
        Say it in your own words. The assistant asks what is missing and writes the requirements
        while you talk; you correct them and create the task.
      </p>
      <ul className="mt-8 divide-y divide-line border-y border-line" aria-label="Examples">
        {startExamples(template).map((example) => (
          <li key={example}>
            <button
              type="button"
              onClick={() => send(example)}
              className="group flex w-full items-start gap-4 py-3.5 text-left text-soft transition-colors hover:text-ink"
            >
              <span className="min-w-0 flex-1">{example}</span>
              <ArrowUpRight
                size={16}
                aria-hidden
                className="mt-1 shrink-0 text-faint group-hover:text-accent"
              />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
