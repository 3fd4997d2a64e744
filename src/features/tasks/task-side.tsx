'use client';

import { MessageSquareText, Pencil, Printer } from 'lucide-react';
import Link from 'next/link';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { Task } from '@/core/tasks/task';
import { Button } from '@/ui/button';
import { RelativeTime } from '@/ui/relative-time';
import { actionClass } from './action-class';
import { DeleteTaskButton } from './delete-task-button';
import { TaskDownloads } from './task-downloads';
import { TaskHistory } from './task-history';
import { TaskStatusChoice } from './task-status-choice';

interface TaskSideProps {
  task: Task;
  template: RequirementTemplate;
  isSessionAlive: boolean;
  isEditing: boolean;
  onEdit: () => void;
}

export function TaskSide({ task, template, isSessionAlive, isEditing, onEdit }: TaskSideProps) {
  return (
    <aside className="space-y-6 text-small print:hidden">
      <TaskStatusChoice key={task.version} task={task} />
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-soft">
        <dt>Created</dt>
        <dd>
          <RelativeTime at={task.createdAt} />
        </dd>
        <dt>Changed</dt>
        <dd>
          <RelativeTime at={task.updatedAt} />
        </dd>
      </dl>
      <div className="flex flex-wrap gap-2 lg:flex-col lg:items-start lg:gap-0.5">
        {isSessionAlive && (
          <Link href={`/chat/${task.sessionId}`} prefetch={false} className={actionClass}>
            <MessageSquareText size={14} aria-hidden /> Conversation
          </Link>
        )}
        <Button look="quiet" className={actionClass} onClick={onEdit} disabled={isEditing}>
          <Pencil size={14} aria-hidden /> Edit
        </Button>
        <TaskDownloads task={task} template={template} />
        <Button look="quiet" className={actionClass} onClick={() => window.print()}>
          <Printer size={14} aria-hidden /> Print
        </Button>
        <DeleteTaskButton task={task} />
      </div>
      <TaskHistory task={task} template={template} />
    </aside>
  );
}
