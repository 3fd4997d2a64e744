import type { ChatMessage } from '@/core/sessions/chat-message';
import type { Branch } from '@/core/sessions/session';

/** How the conversation went on from one point: each time it was edited or written anew is a version. */
export interface Versions {
  /** Counts from 1. */
  current: number;
  count: number;
  /** Branch to select for the version before and after this one. */
  previousBranchId: string | null;
  nextBranchId: string | null;
}

/** By the message that the shown version begins with. Versions are in the order in which they were begun. */
export function versionsByMessage(
  messages: readonly ChatMessage[],
  branches: readonly Branch[],
): ReadonlyMap<string, Versions> {
  const versions = new Map<string, Versions>();
  for (const [index, message] of messages.entries()) {
    const parentMessageId = messages[index - 1]?.messageId ?? null;
    const siblings = branches
      .filter((branch) => branch.parentMessageId === parentMessageId)
      .map(({ branchId, messages: [first] }) => ({ branchId, begunAt: first?.createdAt ?? '' }));
    if (siblings.length === 0) continue;
    const shown = { branchId: null, begunAt: message.createdAt };
    const all = [...siblings, shown].sort((one, other) => one.begunAt.localeCompare(other.begunAt));
    const at = all.indexOf(shown);
    versions.set(message.messageId, {
      current: at + 1,
      count: all.length,
      previousBranchId: all[at - 1]?.branchId ?? null,
      nextBranchId: all[at + 1]?.branchId ?? null,
    });
  }
  return versions;
}
