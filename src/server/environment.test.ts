import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from './environment';
import { environmentSchema } from './environment-schema';

function faultsOf(variables: Record<string, string>): string[] {
  const read = readEnvironment(variables);
  return read.isValid ? [] : read.faults;
}

describe('readEnvironment', () => {
  test('an empty environment is the demo on this machine', () => {
    const read = readEnvironment({});
    expect(read.isValid && read.environment).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      AZURE_OPENAI_API_VERSION: '2024-10-21',
      AZURE_OPENAI_DEPLOYMENT: 'gpt-4o',
      AZURE_OPENAI_CHAT_DEPLOYMENT: 'model-router',
      MODEL_HEADERS_TIMEOUT_MS: 15_000,
      MODEL_FIRST_TOKEN_TIMEOUT_MS: 60_000,
      MODEL_IDLE_TIMEOUT_MS: 30_000,
      MODEL_RETRY_WAIT_CAP_MS: 20_000,
      DATA_DIR: '.data',
      SESSION_TTL_MINUTES: 720,
      TRUSTED_PROXY_HOPS: 0,
    });
  });

  test('an empty or blank value is the same as none', () => {
    expect(readEnvironment({ PORT: '', AZURE_OPENAI_ENDPOINT: '  ' })).toEqual(readEnvironment({}));
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['AZURE_OPENAI_ENDPOINT', 'my-resource'],
    ['AZURE_OPENAI_ENDPOINT', 'http://my-resource.openai.azure.com'],
    ['AZURE_OPENAI_API_VERSION', 'latest'],
    ['OPENAI_BASE_URL', 'ftp://models'],
    ['MODEL_IDLE_TIMEOUT_MS', '0'],
    ['MODEL_IDLE_TIMEOUT_MS', '1.5'],
    ['DATABASE_URL', 'mysql://db'],
    ['REDIS_URL', 'localhost:6379'],
    ['SESSION_TTL_MINUTES', '0'],
    ['PUBLIC_ORIGINS', 'https://a.example/'],
    ['PUBLIC_ORIGINS', 'a.example'],
    ['TRUSTED_PROXY_HOPS', 'all'],
  ])('%s=%s is a fault that names the variable', (name, value) => {
    expect(faultsOf({ [name]: value })[0]).toMatch(new RegExp(`^${name} must .*\\.$`));
  });

  test.each([
    ['AZURE_OPENAI_ENDPOINT', 'http://127.0.0.1:8080'],
    ['AZURE_OPENAI_ENDPOINT', 'https://name.openai.azure.com/'],
    ['AZURE_OPENAI_API_VERSION', 'v1'],
    ['AZURE_OPENAI_API_VERSION', '2025-04-01-preview'],
    ['PORT', '0'],
    ['PUBLIC_ORIGINS', 'https://a.example, http://localhost:4000'],
  ])('%s=%s is accepted', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([]);
  });

  test('all faults are found at once, and no key is shown', () => {
    const faults = faultsOf({ PORT: 'x', DATABASE_URL: 'y', AZURE_OPENAI_API_KEY: 'canary-key' });
    expect(faults).toHaveLength(3);
    expect(faults.join()).not.toContain('canary-key');
  });

  test.each([
    [{ AZURE_OPENAI_API_KEY: 'k' }, /AZURE_OPENAI_ENDPOINT is not/],
    [{ OPENAI_API_KEY: 'k' }, /OPENAI_MODEL is missing/],
    [{ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }, /OPENAI_MODEL is missing/],
    [{ OPENAI_MODEL: 'llama3.1' }, /neither OPENAI_API_KEY nor OPENAI_BASE_URL/],
  ])('half a configuration is a fault, not the demo: %o', (variables, sentence) => {
    expect(faultsOf(variables).join()).toMatch(sentence);
  });

  test('.env.example names every variable and its default', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n');
    const example = lines.flatMap(
      (line) => /^([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3).join('=') ?? [],
    );
    const defaults = environmentSchema.parse({});
    const expected = Object.keys(environmentSchema.shape).map(
      (name) => `${name}=${String(Reflect.get(defaults, name) ?? '')}`,
    );
    expect(example.toSorted()).toEqual(expected.toSorted());
  });
});
