import { totalUsage, type ConversationUsage as Usage } from '@/core/chat/model-cost';
import { useModelPrices } from '@/features/session/model-prices';
import { useSession } from '@/features/session/use-session';
import { describeCost } from './describe-cost';

/** What the whole conversation took so far. */
export function ConversationUsage() {
  const prices = useModelPrices();
  const words = useSession(({ messages }) => wordsFor(totalUsage(messages, prices)));
  return words !== null && <p>{words}</p>;
}

function wordsFor(usage: Usage | null): string | null {
  if (usage === null) return null;
  const [read, written] = [usage.inputTokens, usage.outputTokens].map((n) =>
    n.toLocaleString('en'),
  );
  const cost = usage.cost ? `, ${describeCost(usage.cost)}` : '';
  return `This conversation: ${read} tokens read, ${written} written${cost}`;
}
