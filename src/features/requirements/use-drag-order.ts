'use client';

import { type PointerEvent, useRef, useState } from 'react';
import type { ItemPlace } from '@/core/requirements/list-operation';

/** A line that is being dragged, and above which line it would go; `null`: to the end. */
interface Drag {
  itemId: string;
  beforeId: string | null;
}

/** Puts a line of a list elsewhere by dragging its number. */
export function useDragOrder(move: (itemId: string, place: ItemPlace) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const lines = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const idOf = (line: HTMLElement | undefined) => line?.dataset.item ?? null;

  const beforeAt = (y: number) =>
    idOf(
      lines().find((line) => {
        const { top, height } = line.getBoundingClientRect();
        return y < top + height / 2;
      }),
    );

  const drop = ({ itemId, beforeId }: Drag) => {
    const ids = lines().flatMap((line) => idOf(line) ?? []);
    const others = ids.filter((id) => id !== itemId);
    const at = beforeId === null ? others.length : others.indexOf(beforeId);
    if (at < 0 || ids.indexOf(itemId) === at) return;
    const after = others[at - 1];
    move(itemId, after === undefined ? 'first' : { after });
  };

  return {
    list,
    drag,
    handleOf: (itemId: string) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ itemId, beforeId: itemId });
      },
      onPointerMove: ({ clientY }: PointerEvent) =>
        drag && setDrag({ itemId, beforeId: beforeAt(clientY) }),
      onPointerUp: () => {
        if (drag) drop(drag);
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
    }),
  };
}
