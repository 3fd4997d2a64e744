import {
  parseScenarioHeader,
  type ScenarioOptions,
  scenarioOptionsSchema,
} from './scenario-options';
import { isScenarioName, type ScenarioName } from './scenarios/scenario-table';

export interface ChosenScenario {
  scenario: ScenarioName;
  options: ScenarioOptions;
  failureCount: number;
  /** To be told whether the answer was the last of this choice. */
  settle(isFinal: boolean): void;
}

interface Queued {
  scenario: ScenarioName;
  options: ScenarioOptions;
  failureCount: number;
}

export interface ScenarioChooser {
  /** Plays the scenario for the next request that chooses none; retries of it included. */
  queue(scenario: string, options: unknown): void;
  /**
   * The header `x-sim` first, then a deployment `sim-NAME`, then the queue, then an ordinary reply.
   *
   * @throws UnknownScenario, or ZodError for an option that nobody knows.
   */
  choose(header: string | undefined, deployment: string): ChosenScenario;
  queuedCount(): number;
  clear(): void;
}

/** A name that nobody can play, in a request of a test. */
export class UnknownScenario extends Error {
  override readonly name = 'UnknownScenario';
}

const deploymentPrefix = 'sim-';

export function createScenarioChooser(): ScenarioChooser {
  let queue: Queued[] = [];
  const failureCounts = new Map<string, number>();

  /** A choice that every request repeats, counted until it succeeds. */
  const repeated = (key: string, scenario: string, options: ScenarioOptions): ChosenScenario => {
    const failureCount = failureCounts.get(key) ?? 0;
    return {
      scenario: checkName(scenario),
      options,
      failureCount,
      settle: (isFinal) => void failureCounts.set(key, isFinal ? 0 : failureCount + 1),
    };
  };

  return {
    queue: (scenario, options) => {
      queue.push({
        scenario: checkName(scenario),
        options: scenarioOptionsSchema.parse(options ?? {}),
        failureCount: 0,
      });
    },
    choose: (header, deployment) => {
      if (header) {
        const { scenario, options } = parseScenarioHeader(header);
        return repeated(header, scenario, options);
      }
      if (deployment.startsWith(deploymentPrefix)) {
        return repeated(deployment, deployment.slice(deploymentPrefix.length), {});
      }
      const next = queue[0];
      if (!next) return repeated('', 'ok-default', {});
      return {
        ...next,
        settle: (isFinal) => {
          next.failureCount += 1;
          if (isFinal) queue = queue.filter((queued) => queued !== next);
        },
      };
    },
    queuedCount: () => queue.length,
    clear: () => {
      queue = [];
      failureCounts.clear();
    },
  };
}

function checkName(name: string): ScenarioName {
  if (!isScenarioName(name)) throw new UnknownScenario(`there is no scenario «${name}»`);
  return name;
}
