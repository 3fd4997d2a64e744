import { costOf } from '@/core/chat/model-cost';
import type { ChatMessage } from '@/core/sessions/chat-message';
import { useModelPrices } from '@/features/session/model-prices';
import { ConversationUsage } from './conversation-usage';
import { describeCost } from './describe-cost';
import { describeUsage } from './describe-usage';

/** Which model wrote the reply and what it took, for who wants to know. */
export function ReplyFacts({ message: { model, usage } }: { message: ChatMessage }) {
  const prices = useModelPrices();
  if (model === null && usage === null) return null;
  const cost = prices && usage && costOf(prices, model, usage);
  return (
    <details className="text-micro text-faint">
      <summary className="disclosure target w-fit rounded-sm">About this reply</summary>
      {model !== null && <p>Model: {model}</p>}
      {usage !== null && <p>{describeUsage(usage)}</p>}
      {cost && <p>Cost: {describeCost(cost)}</p>}
      <ConversationUsage />
    </details>
  );
}
