import { replyFailureTexts } from '@/core/chat/reply-failure-texts';
import { describeReceipt } from '@/core/requirements/describe-receipt';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { ChatMessage } from '@/core/sessions/chat-message';
import type { Receipt } from '@/core/sessions/session';

interface TurnResult {
  receipt: Receipt | undefined;
  template: RequirementTemplate;
}

/** One of two texts for a turn: that it began, and what came of it. */
export function announcementOf(
  { status, failure }: Pick<ChatMessage, 'status' | 'failure'>,
  { receipt, template }: TurnResult,
): string {
  if (status === 'streaming') return 'Assistant is replying';
  const ending = failure ? replyFailureTexts[failure.code].sentence : endings[status];
  const changes = receipt ? describeReceipt(template, receipt) : null;
  return changes === null ? ending : `${ending} ${changes}.`;
}

const endings = {
  complete: 'Assistant has replied.',
  stopped: 'The reply was stopped.',
  interrupted: 'The reply was interrupted.',
  failed: 'The reply failed.',
} as const satisfies Record<Exclude<ChatMessage['status'], 'streaming'>, string>;
