import type { Scenario } from '../scenario';
import { brokenScenarios } from './broken-scenarios';
import { errorScenarios } from './error-scenarios';
import { filterScenarios } from './filter-scenarios';
import { jsonScenarios } from './json-scenarios';
import { okScenarios } from './ok-scenarios';
import { rejectionScenarios } from './rejection-scenarios';

/** All scenarios by name. */
export const scenarioTable = {
  ...okScenarios,
  ...brokenScenarios,
  ...filterScenarios,
  ...jsonScenarios,
  ...errorScenarios,
  ...rejectionScenarios,
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarioTable;

export const scenarioNames = Object.keys(scenarioTable).filter(isScenarioName);

export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(scenarioTable, name);
}
