'use client';

import clsx from 'clsx';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import TextareaAutosize from 'react-textarea-autosize';
import { IconButton } from '@/ui/icon-button';
import type { ListRow } from './list-rows';
import type { useDragOrder } from './use-drag-order';
import type { ListEditing } from './use-list-field';
import { useListItemHandlers } from './use-list-item-handlers';

interface ListItemRowProps {
  row: ListRow;
  index: number;
  count: number;
  /** «success criterion» */
  name: string;
  list: ListEditing;
  order: ReturnType<typeof useDragOrder>;
}

export function ListItemRow({ row, index, count, name, list, order }: ListItemRowProps) {
  const { itemId, text } = row;
  const numbered = `${name} ${index + 1}`;
  const handlers = useListItemHandlers(row, list);
  return (
    <li
      data-item={itemId}
      className={clsx(
        'group flex flex-wrap items-start gap-x-1 border-t-2 border-transparent',
        order.drag?.itemId === itemId && 'opacity-50',
        order.drag?.beforeId === itemId && 'border-accent',
      )}
    >
      <span
        aria-hidden
        title="Drag to another place"
        {...order.handleOf(itemId)}
        className="w-6 cursor-grab touch-none pt-2 pr-1 text-right font-mono text-micro text-faint select-none pointer-coarse:pt-4"
      >
        {index + 1}
      </span>
      <TextareaAutosize
        ref={(element) => list.receive(itemId, element)}
        aria-label={numbered.charAt(0).toUpperCase() + numbered.slice(1)}
        value={text}
        rows={1}
        minRows={1}
        dir="auto"
        {...handlers}
        className="field-input w-0 flex-1"
      />
      <IconButton
        className="-mr-2"
        label={`Remove ${numbered}`}
        onClick={() => list.remove(itemId)}
      >
        <X size={14} aria-hidden />
      </IconButton>
      <div className="hidden basis-full justify-end pr-7 group-focus-within:flex">
        <IconButton
          label={`Move ${numbered} up`}
          disabled={index === 0}
          onClick={() => list.move(itemId, -1)}
        >
          <ArrowUp size={14} aria-hidden />
        </IconButton>
        <IconButton
          label={`Move ${numbered} down`}
          disabled={index === count - 1}
          onClick={() => list.move(itemId, 1)}
        >
          <ArrowDown size={14} aria-hidden />
        </IconButton>
      </div>
    </li>
  );
}
