import type { TaskContent } from '@/core/tasks/task';
import type { NewTask } from '@/core/tasks/task-repository';
import { personsField } from './filled-session';

export const sampleContent: TaskContent = {
  templateId: 'data-task',
  requirements: {
    task_name: personsField('Sample'),
    constraints: personsField(['By 6am', '<5 €']),
  },
  openQuestions: [{ fieldKey: 'objective', text: 'For whom?' }],
  conversation: [
    {
      messageId: 'm1',
      role: 'user',
      content: '重複を消して 🙏🏽 — ‏من فضلك',
      createdAt: '2026-01-01T00:00:00.000Z',
    },
  ],
  revision: 3,
};

let made = 0;

/** A task with an id and a key of its own, but for what is given. */
export function sampleTask(given: Partial<NewTask> = {}): NewTask {
  made += 1;
  return {
    taskId: `task-${String(made).padStart(6, '0')}`,
    ownerId: 'owner-1',
    idempotencyKey: `key-${made}`,
    name: `Task ${made}`,
    targetTable: 'a.b.c',
    sessionId: 'session-1',
    content: sampleContent,
    ...given,
  };
}
