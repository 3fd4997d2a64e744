'use client';

import { createContext, type ReactNode, useContext } from 'react';

const Context = createContext<readonly string[]>([]);

interface KnownTablesProps {
  tables: readonly string[];
  children: ReactNode;
}

/** The tables that exist, as the operator listed them; none when there is no list. */
export function KnownTablesProvider({ tables, children }: KnownTablesProps) {
  return <Context value={tables}>{children}</Context>;
}

export function useKnownTables(): readonly string[] {
  return useContext(Context);
}
