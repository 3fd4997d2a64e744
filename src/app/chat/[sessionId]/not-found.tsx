import { ConversationGone } from '@/features/workspace/conversation-gone';

export default function SessionNotFound() {
  return <ConversationGone />;
}
