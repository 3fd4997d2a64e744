import { totalUsage } from '@/core/chat/model-cost';
import { useModelPrices } from '@/features/session/model-prices';
import { useSession } from '@/features/session/use-session';
import { describeCost } from './describe-cost';

/** What the whole conversation took so far. */
export function ConversationUsage() {
  const prices = useModelPrices();
  const messages = useSession((session) => session.messages);
  const total = totalUsage(messages, prices);
  if (total === null) return null;
  const read = total.inputTokens.toLocaleString('en');
  const written = total.outputTokens.toLocaleString('en');
  return (
    <p>
      This conversation: {read} tokens read, {written} written
      {total.cost !== null && `, ${describeCost(total.cost)}`}
    </p>
  );
}
