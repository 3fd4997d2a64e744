'use client';

import type { FormEvent } from 'react';
import { Button } from '@/ui/button';

interface RenameFormProps {
  title: string;
  onRename: (title: string) => void;
  onCancel: () => void;
}

export function RenameForm({ title, onRename, onCancel }: RenameFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget).get('title');
    if (typeof entered === 'string' && entered.trim() !== '') onRename(entered.trim());
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
      className="flex flex-wrap items-center gap-2 p-2"
    >
      <input
        name="title"
        aria-label="Title"
        defaultValue={title}
        maxLength={200}
        required
        // biome-ignore lint/a11y/noAutofocus: the person just asked for this field.
        autoFocus
        className="target min-w-0 flex-1 rounded-md border border-edge bg-surface px-2"
      />
      <Button type="submit" look="primary">
        Rename
      </Button>
      <Button look="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
