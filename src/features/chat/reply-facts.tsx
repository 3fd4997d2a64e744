import type { ChatMessage } from '@/core/sessions/chat-message';
import { describeUsage } from './describe-usage';

/** Which model wrote the reply and what it took, for who wants to know. */
export function ReplyFacts({ message: { model, usage } }: { message: ChatMessage }) {
  if (model === null && usage === null) return null;
  return (
    <details className="text-micro text-faint">
      <summary className="w-fit rounded-sm py-1">About this reply</summary>
      {model !== null && <p>Model: {model}</p>}
      {usage !== null && <p>{describeUsage(usage)}</p>}
    </details>
  );
}
