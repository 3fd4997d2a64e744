import type { ChangeCause } from '@/core/sessions/session-event';

/** Who gave a field its value, and how. */
export const causeWords = {
  reply: 'The assistant wrote',
  edit: 'You edited',
  answer: 'You answered',
  accept: 'You used a suggestion',
  dismiss: 'You kept yours',
  undo: 'You took a reply back',
  restore: 'You restored',
  'hand-back': 'You handed it back',
} as const satisfies Record<ChangeCause, string>;
