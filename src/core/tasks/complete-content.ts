import { AppError } from '../errors';
import { completenessOf } from '../requirements/completeness';
import type { Services } from '../services';
import type { SessionState } from '../sessions/session';
import type { Task, TaskContent } from './task';
import { taskContentOf, taskNamesOf } from './task-content';

/**
 * The session as a task would hold it.
 *
 * @throws AppError `requirements_incomplete` with the missing fields.
 */
export function completeContentOf(
  { templates }: Pick<Services, 'templates'>,
  session: SessionState,
): Pick<Task, 'name' | 'targetTable'> & { content: TaskContent } {
  const template = templates.find(session.templateId);
  const { isComplete, missing } = completenessOf(template, session.requirements);
  if (!isComplete) throw new AppError('requirements_incomplete', { details: { missing } });
  const content = taskContentOf(session);
  return { ...taskNamesOf(template, session.requirements), content };
}
