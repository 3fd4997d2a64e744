import { MessageFrame } from './message-frame';

export function PendingUserMessage({ content }: { content: string }) {
  return (
    <MessageFrame author="You" createdAt={null} isBusy>
      <p className="whitespace-pre-wrap opacity-70 [overflow-wrap:anywhere]" dir="auto">
        {content}
      </p>
    </MessageFrame>
  );
}
