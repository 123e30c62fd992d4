import { z } from 'zod';
import { RETENTION } from './retention.ts';
import { RobotsExceptions } from './robots.ts';

const emptyAsMissing = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyAsMissing, schema.optional());

/** Every setting that the product reads; `.env.example` lists the same names. */
export const Env = z.object({
  DATABASE_URL: optional(
    z.url({
      protocol: /^postgres(ql)?$/,
      hostname: /./,
      error: 'DATABASE_URL: not an address of the form postgres://user:password@host:port/database',
    }),
  ),
  DATA_DIR: z.preprocess(emptyAsMissing, z.string().default('.data')),
  HOST: z.preprocess(
    emptyAsMissing,
    z
      .string()
      .regex(/^[a-z0-9.:-]+$/i, 'HOST: not an address or name of this machine')
      .default('127.0.0.1'),
  ),
  PORT: z.preprocess(emptyAsMissing, z.coerce.number().int().min(1).max(65_535).default(3000)),
  CRON_SECRET: optional(z.string().min(16, 'CRON_SECRET: at least 16 characters')),
  MARKETPLACES_ENABLED: optional(z.string()),
  ROBOTS_EXCEPTIONS: z.preprocess((value) => value ?? '', RobotsExceptions),
  STORES_URL: optional(z.url({ protocol: /^http$/ })),
  SAMPLE_DAYS: z.preprocess(emptyAsMissing, z.coerce.number().int().min(1).max(366).default(31)),
  CONTACT: z.preprocess(
    emptyAsMissing,
    z.string().default('https://github.com/plugin-intelligence/plugin-intelligence'),
  ),
  SUPABASE_URL: optional(z.url()),
  SUPABASE_SERVICE_ROLE_KEY: optional(z.string()),
  SUPABASE_STORAGE_BUCKET: z.preprocess(emptyAsMissing, z.string().default('raw-pages')),
  RAW_KEEP_DAYS: z.preprocess(
    emptyAsMissing,
    z.coerce.number().int().min(1).max(36_500).default(RETENTION.responses.days),
  ),
  LOG_LEVEL: z.preprocess(
    emptyAsMissing,
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  ),
  CHROMIUM_PATH: optional(z.string()),
});
export type Env = z.infer<typeof Env>;

/**
 * Validates settings; an empty one counts as not set.
 * @throws Error with one line per invalid setting that names it
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = Env.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? '');
    return issue.message.startsWith(name) ? issue.message : `${name}: ${issue.message}`;
  });
  throw new Error([...new Set(lines)].join('\n'));
}
