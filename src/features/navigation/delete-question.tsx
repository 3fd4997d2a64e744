'use client';

import { Button } from '@/ui/button';

interface DeleteQuestionProps {
  title: string;
  onDelete: () => void;
  onCancel: () => void;
}

export function DeleteQuestion({ title, onDelete, onCancel }: DeleteQuestionProps) {
  return (
    <div className="space-y-2 p-2 text-small">
      <p>
        Delete “{title}”? It cannot be brought back. Tasks that came from it stay, with their copy
        of the conversation.
      </p>
      <div className="flex gap-2">
        <Button autoFocus onClick={onCancel}>
          Keep it
        </Button>
        <Button look="danger" onClick={onDelete}>
          Delete
        </Button>
      </div>
    </div>
  );
}
