'use client';

import { Search } from 'lucide-react';
import { useRef, useState } from 'react';

const pauseMs = 250;

interface TaskSearchProps {
  search: string;
  onSearch: (search: string) => void;
}

/** Words in name or table; searched after a pause in typing, or at Enter. */
export function TaskSearch({ search, onSearch }: TaskSearchProps) {
  const [text, setText] = useState(search);
  const [lastSearch, setLastSearch] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (search !== lastSearch) {
    setLastSearch(search);
    if (search === '') setText('');
  }
  return (
    <form
      className="relative min-w-48 flex-1 basis-full sm:basis-0"
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(timer.current);
        onSearch(text);
      }}
    >
      <Search
        size={15}
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-faint"
      />
      <input
        type="search"
        aria-label="Search tasks"
        placeholder="Search name or table"
        value={text}
        maxLength={200}
        onChange={({ target }) => {
          setText(target.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onSearch(target.value), pauseMs);
        }}
        className="target w-full rounded-md border border-edge/60 bg-surface py-1 pr-2 pl-8 text-small"
      />
    </form>
  );
}
