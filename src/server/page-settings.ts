import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ModelPrices } from '@/core/chat/model-cost';
import { readModelPrices } from '@/infra/language-model/model-prices';
import type { Environment } from './environment-schema';

/** What an operator decides that the page shows. */
export interface PageSettings {
  /** Names of tables that exist, in order; empty when the operator gave none. */
  knownTables: readonly string[];
  /** `null` when the operator gave none: then no cost is shown. */
  modelPrices: ModelPrices | null;
}

const tablesSchema = z.array(z.string().min(1).max(300)).max(50_000);

/** Reads the files that the environment names. @throws Error in plain words when one cannot be used. */
export async function readPageSettings({
  KNOWN_TABLES,
  MODEL_PRICES,
}: Environment): Promise<PageSettings> {
  return {
    knownTables: KNOWN_TABLES ? await readTables(KNOWN_TABLES) : [],
    modelPrices: MODEL_PRICES ? await readModelPrices(MODEL_PRICES) : null,
  };
}

async function readTables(path: string): Promise<string[]> {
  try {
    const tables = tablesSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    return [...new Set(tables)].toSorted();
  } catch (cause) {
    throw new Error(`KNOWN_TABLES must name a JSON file with an array of table names: ${path}`, {
      cause,
    });
  }
}
