'use client';

import clsx from 'clsx';
import { Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { useNewConversation } from '@/features/session/new-conversation';
import { IconButton } from '@/ui/icon-button';
import { Notice } from '@/ui/notice';
import { RelativeTime } from '@/ui/relative-time';
import { DeleteQuestion } from './delete-question';
import { RenameForm } from './rename-form';
import { useConversationActions } from './use-conversation-actions';

export interface ConversationSummary {
  sessionId: string;
  title: string;
  updatedAt: string;
}

interface ConversationRowProps {
  summary: ConversationSummary;
  onLeave: () => void;
}

export function ConversationRow({ summary, onLeave }: ConversationRowProps) {
  const [mode, setMode] = useState<'shown' | 'renaming' | 'deleting'>('shown');
  const { failure, rename, remove } = useConversationActions(summary.sessionId);
  const { start } = useNewConversation();
  const href = `/chat/${summary.sessionId}`;
  const isHere = usePathname() === href;
  const show = () => setMode('shown');
  const removeAndLeave = async () => {
    if (!(await remove())) return show();
    if (isHere) {
      start();
      onLeave();
    }
  };
  return (
    <li className={clsx('px-3 py-1', isHere && 'bg-accent-wash')}>
      {mode === 'renaming' && (
        <RenameForm
          title={summary.title}
          onCancel={show}
          onRename={async (title) => (await rename(title)) && show()}
        />
      )}
      {mode === 'deleting' && (
        <DeleteQuestion title={summary.title} onCancel={show} onDelete={removeAndLeave} />
      )}
      {mode === 'shown' && (
        <div className="flex items-center">
          <Link
            href={href}
            prefetch={false}
            onClick={onLeave}
            aria-current={isHere ? 'page' : undefined}
            className="min-w-0 flex-1 rounded-md px-2 py-2"
          >
            <span className="block truncate">{summary.title}</span>
            <RelativeTime at={summary.updatedAt} className="block text-small text-faint" />
          </Link>
          <IconButton label={`Rename ${summary.title}`} onClick={() => setMode('renaming')}>
            <Pencil size={15} aria-hidden />
          </IconButton>
          <IconButton label={`Delete ${summary.title}`} onClick={() => setMode('deleting')}>
            <Trash2 size={15} aria-hidden />
          </IconButton>
        </div>
      )}
      {failure && (
        <Notice tone="danger" role="alert" className="my-2">
          {failure.message}
        </Notice>
      )}
    </li>
  );
}
