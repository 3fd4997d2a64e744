import clsx from 'clsx';
import { maxMessageLength } from '@/core/chat/message-text';

const shownFrom = maxMessageLength * 0.9;

/** How much room is left, once there is little. */
export function CharacterCount({ length }: { length: number }) {
  if (length < shownFrom) return null;
  const isOver = length > maxMessageLength;
  return (
    <p
      className={clsx(
        'mt-1 text-right text-micro tabular-nums',
        isOver ? 'text-danger' : 'text-soft',
      )}
    >
      {length.toLocaleString('en')} of {maxMessageLength.toLocaleString('en')} characters
    </p>
  );
}
