'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { ModelPrices } from '@/core/chat/model-cost';

const Context = createContext<ModelPrices | null>(null);

interface ModelPricesProps {
  prices: ModelPrices | null;
  children: ReactNode;
}

/** What models cost, as the operator says; `null` when no cost is shown. */
export function ModelPricesProvider({ prices, children }: ModelPricesProps) {
  return <Context value={prices}>{children}</Context>;
}

export function useModelPrices(): ModelPrices | null {
  return useContext(Context);
}
