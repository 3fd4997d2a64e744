import clsx from 'clsx';
import type { ModelDescription } from '@/core/chat/language-model';

const explanations = {
  demo: 'Answers come from rules built into Taskwright. The README says how to connect a language model.',
  azure: 'The language model that answers.',
  openai: 'The language model that answers.',
} as const satisfies Record<ModelDescription['provider'], string>;

/** Which model answers; says it loudly when it is the one that only pretends. */
export function ModelStatus({ model }: { model: ModelDescription }) {
  const isDemo = model.provider === 'demo';
  return (
    <p
      role="status"
      title={explanations[model.provider]}
      className={clsx(
        'ml-2 min-w-0 truncate rounded-full px-2.5 py-0.5 text-micro',
        isDemo ? 'bg-caution-wash text-caution' : 'hidden text-faint md:block',
      )}
    >
      {isDemo ? 'Demo model' : model.label}
    </p>
  );
}
