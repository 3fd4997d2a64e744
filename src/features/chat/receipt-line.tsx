'use client';

import { describeReceipt } from '@/core/requirements/describe-receipt';
import { useSession } from '@/features/session/use-session';
import { useTemplate } from '@/features/session/use-template';
import { TextButton } from '@/ui/text-button';
import { useChatContext } from './chat-context';

/** What a reply changed in the panel, and a way to take it back, or to do it again. */
export function ReceiptLine({ messageId }: { messageId: string }) {
  const { act } = useChatContext();
  const template = useTemplate();
  const receipt = useSession((session) => session.receipts[messageId]);
  const text = receipt ? describeReceipt(template, receipt) : null;
  if (!receipt || text === null) return null;
  return (
    <p className="flex min-w-0 flex-1 basis-60 flex-wrap items-center gap-x-2 text-small text-soft">
      <span className={receipt.isUndone ? 'line-through' : undefined}>{text}</span>
      {receipt.isUndone && <span>Undone.</span>}
      <TextButton
        onClick={() =>
          act((client, sessionId) => client.requirements.undo.mutate({ sessionId, messageId }))
        }
      >
        {receipt.isUndone ? 'Redo' : 'Undo'}
      </TextButton>
    </p>
  );
}
