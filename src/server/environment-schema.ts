import { z } from 'zod';

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be between ${least} and ${most}`);

const milliseconds = wholeNumber(1, 3_600_000);

const url = (protocols: readonly string[]) =>
  z.string().refine(
    (value) => {
      const protocol = URL.canParse(value) ? new URL(value).protocol : '';
      return protocols.includes(protocol);
    },
    `must be an address that begins with ${protocols.map((name) => `${name}//`).join(' or ')}`,
  );

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

/** Keys travel to this address, so it is encrypted, unless it does not leave the machine. */
const azureEndpoint = url(['https:', 'http:']).refine((value) => {
  if (!URL.canParse(value)) return true;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || loopbackHosts.includes(hostname);
}, 'must begin with https:// (http:// is accepted on this machine only, such as http://127.0.0.1:8080)');

const origins = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .refine(
    (list) => list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
    'must be origins separated by commas, such as https://tasks.example.com (no path, no final slash)',
  );

/** Every variable that the server reads. Empty strings were taken out before. */
export const environmentSchema = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  AZURE_OPENAI_ENDPOINT: azureEndpoint.optional(),
  AZURE_OPENAI_API_KEY: z.string().optional(),
  AZURE_OPENAI_API_VERSION: z
    .string()
    .regex(
      /^(v1|preview|\d{4}-\d{2}-\d{2}(-preview)?)$/,
      'must be «v1» or a date such as 2024-10-21',
    )
    .default('2024-10-21'),
  AZURE_OPENAI_DEPLOYMENT: z.string().default('gpt-4o'),
  AZURE_OPENAI_CHAT_DEPLOYMENT: z.string().default('model-router'),
  OPENAI_BASE_URL: url(['https:', 'http:']).optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  MODEL_HEADERS_TIMEOUT_MS: milliseconds.default(15_000),
  MODEL_FIRST_TOKEN_TIMEOUT_MS: milliseconds.default(60_000),
  MODEL_IDLE_TIMEOUT_MS: milliseconds.default(30_000),
  MODEL_RETRY_WAIT_CAP_MS: wholeNumber(0, 3_600_000).default(20_000),
  MODEL_PRICES: z.string().optional(),
  KNOWN_TABLES: z.string().optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  DATA_DIR: z.string().default('.data'),
  REDIS_URL: url(['redis:', 'rediss:']).optional(),
  SESSION_TTL_MINUTES: wholeNumber(1, 525_600).default(720),
  PUBLIC_ORIGINS: origins.optional(),
  TRUSTED_PROXY_HOPS: wholeNumber(0, 16).default(0),
  SENDS_PER_MINUTE: wholeNumber(1, 1_000_000).default(600),
  SHUTDOWN_GRACE_MS: wholeNumber(0, 600_000).default(10_000),
  DEMO_PACE_MS: wholeNumber(0, 1_000).default(30),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Environment = z.output<typeof environmentSchema>;
