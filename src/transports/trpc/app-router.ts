import { chatRouter } from './chat-router';
import { requirementsRouter } from './requirements-router';
import { sessionRouter } from './session-router';
import { taskRouter } from './task-router';
import { router } from './trpc';

/** Everything the page can ask for and do. */
export const appRouter = router({
  session: sessionRouter,
  chat: chatRouter,
  requirements: requirementsRouter,
  task: taskRouter,
});

export type AppRouter = typeof appRouter;
