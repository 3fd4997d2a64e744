'use client';

import { useState } from 'react';
import { useSession } from '@/features/session/use-session';
import { useTemplate } from '@/features/session/use-template';
import { Announcer } from '@/ui/announcer';
import { announcementOf } from './announcement-of';

/** Tells a screen reader when a reply begins and what came of it; nothing in between. */
export function TurnAnnouncer() {
  const template = useTemplate();
  const lastMessage = useSession((session) => session.messages.at(-1));
  const lastReply = lastMessage?.role === 'assistant' ? lastMessage : undefined;
  const receipt = useSession((session) => session.receipts[lastReply?.messageId ?? '']);
  const [knownId] = useState(lastReply?.status === 'streaming' ? null : lastReply?.messageId);
  const isNews = lastReply !== undefined && lastReply.messageId !== knownId;
  return <Announcer text={isNews ? announcementOf(lastReply, { receipt, template }) : ''} />;
}
