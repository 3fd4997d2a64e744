import { type Environment, environmentSchema } from './environment-schema';

export type EnvironmentResult =
  | { isValid: true; environment: Environment }
  /** One sentence for each fault, in plain words, naming the variable. Never shows the value of a key. */
  | { isValid: false; faults: string[] };

/** Reads the configuration. An empty string means absent; all faults are found in one go. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): EnvironmentResult {
  const present = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentSchema.safeParse(present);
  const faults = [
    ...(parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`)),
    ...combinationFaults(present),
  ];
  if (!parsed.success || faults.length > 0) return { isValid: false, faults };
  return { isValid: true, environment: parsed.data };
}

/** Half a configuration is a mistake, not a wish for the demo model. */
function combinationFaults(present: Record<string, string | undefined>): string[] {
  const has = (name: string) => present[name] !== undefined;
  const hasOpenAi = has('OPENAI_API_KEY') || has('OPENAI_BASE_URL');
  const faults: string[] = [];
  if (has('AZURE_OPENAI_API_KEY') && !has('AZURE_OPENAI_ENDPOINT')) {
    faults.push(
      'AZURE_OPENAI_API_KEY is set but AZURE_OPENAI_ENDPOINT is not: set it to https://NAME.openai.azure.com.',
    );
  }
  if (hasOpenAi && !has('OPENAI_MODEL') && !has('AZURE_OPENAI_ENDPOINT')) {
    faults.push('OPENAI_MODEL is missing: name the model to use, such as gpt-4o-mini or llama3.1.');
  }
  if (has('OPENAI_MODEL') && !hasOpenAi && !has('AZURE_OPENAI_ENDPOINT')) {
    faults.push(
      'OPENAI_MODEL is set but neither OPENAI_API_KEY nor OPENAI_BASE_URL is: set one of them.',
    );
  }
  return faults;
}
