'use client';

import { type FormEvent, useState } from 'react';
import { trpc } from '@/api-client/trpc';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { Task } from '@/core/tasks/task';
import { readFailure } from '@/features/session/read-failure';
import { Button } from '@/ui/button';
import { TaskEditField } from './task-edit-field';
import { editableTexts, patchOf } from './task-patch';
import { TaskProblem } from './task-problem';
import { useTaskCache } from './use-task-cache';

interface TaskEditFormProps {
  task: Task;
  template: RequirementTemplate;
  onClose: () => void;
}

/** All parts of the task at once, to be changed and saved as a new version. */
export function TaskEditForm({ task, template, onClose }: TaskEditFormProps) {
  const { taskId, version, content } = task;
  const { takeOver } = useTaskCache(taskId);
  const [texts, setTexts] = useState(() => editableTexts(template, content.requirements));
  const edit = trpc.task.edit.useMutation({
    onSuccess: async (saved) => {
      await takeOver(saved);
      onClose();
    },
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const patch = patchOf(template, content.requirements, texts);
    if (Object.keys(patch).length === 0) onClose();
    else edit.mutate({ taskId, expectedVersion: version, patch });
  };
  return (
    <form onSubmit={save} className="space-y-6">
      {template.fields.map((field, index) => (
        <TaskEditField
          key={field.key}
          field={field}
          text={texts[field.key] ?? ''}
          isFirst={index === 0}
          onChange={(text) => setTexts({ ...texts, [field.key]: text })}
        />
      ))}
      {edit.error && <TaskProblem taskId={taskId} failure={readFailure(edit.error)} />}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={edit.isPending}>
          {edit.isPending ? 'Saving…' : 'Save'}
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
