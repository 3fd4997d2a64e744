import type { TaskStatus } from './task';

/** The words for a status on the page and in exports, in the order of a task's life. */
export const taskStatusLabels = {
  open: 'Open',
  'in-progress': 'In progress',
  done: 'Done',
  cancelled: 'Cancelled',
} as const satisfies Record<TaskStatus, string>;
