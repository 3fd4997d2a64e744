import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { Task } from '@/core/tasks/task';
import { taskFieldsOf } from '@/core/tasks/task-fields';
import { TaskFieldSection } from './task-field-section';

interface TaskFieldsProps {
  task: Task;
  template: RequirementTemplate;
}

/** Every part of the task under its name; the title is the page's heading. */
export function TaskFields({ task, template }: TaskFieldsProps) {
  const fields = taskFieldsOf(task, template).filter(({ field }) => field.role !== 'title');
  const { openQuestions } = task.content;
  const labelOf = (fieldKey: string) =>
    template.fields.find(({ key }) => key === fieldKey)?.label ?? fieldKey;
  return (
    <div className="space-y-8">
      {fields.map((field) => (
        <TaskFieldSection key={field.field.key} taskField={field} />
      ))}
      {openQuestions.length > 0 && (
        <section aria-labelledby="open-questions" className="space-y-2">
          <h2 id="open-questions" className="font-semibold">
            Open questions
          </h2>
          <ul className="list-disc space-y-1 pl-5">
            {openQuestions.map(({ fieldKey, text }) => (
              <li key={`${fieldKey}-${text}`}>
                <span className="text-soft">{labelOf(fieldKey)}:</span> {text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
