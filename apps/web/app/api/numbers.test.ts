import { SEED_FILE, seed } from '@pi/db/seed';
import { test as base } from '@pi/db/testing';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, vi } from 'vitest';

type Handler = (request: NextRequest, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Answer = Record<string, unknown>;

const test = base.extend<{ sample: string }>({
  sample: async ({ databaseUrl }, use) => {
    await seed(databaseUrl, { withSample: true });
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    await use(SEED_FILE);
  },
});

afterEach(() => {
  vi.unstubAllEnvs();
});

async function get(route: Promise<unknown>, params: Record<string, string> = {}): Promise<Answer> {
  const { GET } = (await route) as { GET: Handler };
  const response = await GET(new NextRequest('http://localhost/api'), { params: Promise.resolve(params) });
  return (await response.json()) as Answer;
}

/** Every object with a value inside an answer, with its field. */
function numbersIn(answer: unknown, field = ''): { field: string; number: Answer }[] {
  if (Array.isArray(answer)) return answer.flatMap((one) => numbersIn(one, field));
  if (typeof answer !== 'object' || answer === null) return [];
  if ('value' in answer) return [{ field, number: answer as Answer }];
  return Object.entries(answer).flatMap(([name, one]) => numbersIn(one, name));
}

/** The answers of every address that gives numbers of the sample. */
async function listAnswers(): Promise<Answer[]> {
  const { marketplaces } = (await get(import('./v1/marketplaces/route.ts'))) as {
    marketplaces: { info: { name: string } }[];
  };
  const ofMarketplaces = await Promise.all(
    marketplaces.map(async ({ info: { name } }) => [
      await get(import('./v1/marketplaces/[name]/route.ts'), { name }),
      await get(import('./v1/marketplaces/[name]/plugins/route.ts'), { name }),
      await get(import('./v1/marketplaces/[name]/companies/route.ts'), { name }),
    ]),
  );
  const lists = ofMarketplaces.map(([, plugins]) => (plugins?.plugins ?? []) as { id: string; companySlug: string }[]);
  const ofPlugins = await Promise.all(
    lists
      .flat()
      .map(async ({ id, companySlug: slug }) => [
        await get(import('./v1/plugins/[id]/route.ts'), { id }),
        await get(import('./v1/companies/[slug]/route.ts'), { slug }),
      ]),
  );
  return [{ marketplaces }, ...ofMarketplaces.flat(), ...ofPlugins.flat()];
}

describe('the numbers of the API', () => {
  test('are whole where they count something', async ({ sample: _ }) => {
    const numbers = numbersIn(await listAnswers());
    expect(numbers.length).toBeGreaterThan(1000);
    const counts = numbers.filter(
      ({ field }) => !/^rating$|ratingAverage|ratingsPer1000|PriceUsd|Change30d$/.test(field),
    );
    expect(counts.filter(({ number }) => !Number.isInteger(number.value))).toEqual([]);
  });
});
