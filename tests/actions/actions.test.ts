import { rmSync } from 'node:fs';
import { ErrorAnswer } from '@pi/domain/api';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCOUNT_CASES } from './account-cases.ts';
import { CLAIM_CASES } from './claim-cases.ts';
import { EVENT_CASES, PARTICIPANT_CASES } from './event-cases.ts';
import { INSTRUCTION_CASES } from './instruction-cases.ts';
import { LETTER_CASES } from './letter-cases.ts';
import { listRoutes } from './list-routes.ts';
import { OPERATOR_CASES } from './operator-cases.ts';
import { ORGANIZATION_CASES } from './organization-cases.ts';
import { PAIRING_CASES, RESULT_CASES, RULE_CASES } from './pairing-cases.ts';
import type { Answer } from './people.ts';
import { addressOf, type Call, type RouteCase } from './route-case.ts';
import { openWorld, type Who, type World } from './world.ts';

const CASES: RouteCase[] = [
  ...ORGANIZATION_CASES,
  ...EVENT_CASES,
  ...PARTICIPANT_CASES,
  ...LETTER_CASES,
  ...INSTRUCTION_CASES,
  ...ACCOUNT_CASES,
  ...CLAIM_CASES,
  ...OPERATOR_CASES,
  ...PAIRING_CASES,
  ...RESULT_CASES,
  ...RULE_CASES,
];
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

const folder = throwAwayFolder();
let world: World;

beforeAll(async () => {
  world = await openWorld(folder);
}, 300_000);

afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function send({ route }: RouteCase, who: Who, call: Call, change: Partial<Call> = {}): Promise<Answer> {
  const { method, address } = addressOf(route, { ...call, ...change });
  return world.people[who].call(method, address, 'body' in change ? change.body : call.body);
}

const prepare = (one: RouteCase) => one.call(world.things, world.people);

/** Every refusal is JSON with a sentence. */
function expectRefusal({ status, body }: Answer, wanted: number): ErrorAnswer {
  expect([status, body]).toEqual([wanted, expect.objectContaining({ message: expect.stringMatching(/./) })]);
  return ErrorAnswer.parse(body);
}

test('the table has every method of every route, once', () => {
  expect(CASES.map(({ route }) => route).toSorted()).toEqual(listRoutes());
});

/** A test of what a route does that has it: what does not apply is no test that was skipped. */
function testWhere(applies: unknown, title: string, check: () => Promise<void>): void {
  if (applies) test(title, check);
}

describe.each(CASES)('$route', (one) => {
  const isPublic = one.as === 'nobody';
  const [method] = one.route.split(' ');

  test('answers who may call it with JSON that has a message', async () => {
    const { status, headers, body } = await send(one, one.as, await prepare(one));
    expect([status, body]).toEqual([one.status, expect.anything()]);
    if (headers.get('content-type')?.startsWith('application/json'))
      expect(body).toMatchObject({ message: expect.stringMatching(/./) });
  });

  testWhere(!isPublic, 'refuses a call without a session', async () => {
    expectRefusal(await send(one, 'nobody', await prepare(one)), 401);
  });

  testWhere(!(isPublic || one.isOwn), 'refuses a session that is not theirs', async () => {
    for (const who of ['stranger', 'otherOwner'] as const) {
      if (who === one.as) continue;
      const call = await prepare(one);
      const wanted = one.others?.[who] ?? 403;
      const answer = await send(one, who, call);
      if (wanted >= 400) expectRefusal(answer, wanted);
      else expect([answer.status, answer.body]).toEqual([wanted, expect.anything()]);
    }
  });

  testWhere(one.others, 'answers others as it should', async () => {
    for (const [who, wanted] of Object.entries(one.others ?? {}))
      expect((await send(one, who as Who, await prepare(one))).status, who).toBe(wanted);
  });

  testWhere(one.anyOrigin, 'takes the form that a mail program sends by itself', async () => {
    const { address } = addressOf(one.route, await prepare(one));
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const response = await fetch(new URL(address, world.url), { method, body });
    expect([response.status, await response.json()]).toEqual([200, { message: expect.stringMatching(/./) }]);
  });

  testWhere(!(method === 'GET' || one.anyOrigin), 'refuses a call from another site', async () => {
    const call = await prepare(one);
    const { address } = addressOf(one.route, call);
    const response = await fetch(new URL(address, world.url), { method, headers: { Origin: 'http://evil.example' } });
    expect([response.status, (await response.json()).message]).toEqual([
      403,
      expect.stringMatching(/page of this site/),
    ]);
  });

  testWhere(one.malformed, 'refuses a body that is wrong, and names the field', async () => {
    const call = await prepare(one);
    const { issues } = expectRefusal(await send(one, one.as, call, { body: one.malformed?.body }), 400);
    expect(issues.map(({ field }) => field)).toContain(one.malformed?.field);
  });

  testWhere(one.malformed, 'refuses a body that is no JSON object', async () => {
    const call = await prepare(one);
    for (const body of ['{', '[]', 'null']) expectRefusal(await send(one, one.as, call, { body }), 400);
  });

  testWhere(one.route.includes('['), 'answers an unknown id, and one that nothing can have', async () => {
    const call = await prepare(one);
    const last = Object.keys(call.path ?? {}).at(0) ?? '';
    expectRefusal(await send(one, one.as, call, { path: { ...call.path, [last]: UNKNOWN } }), one.unknown ?? 404);
    const { issues } = expectRefusal(await send(one, one.as, call, { path: { ...call.path, [last]: 'x' } }), 400);
    expect(issues.map(({ field }) => field)).toEqual([last]);
  });

  testWhere(method !== 'GET', 'is called twice at once', async () => {
    const call = await prepare(one);
    const answers = await Promise.all([send(one, one.as, call), send(one, one.as, call)]);
    const second = [one.again ?? one.status].flat();
    const wanted = second.map((status) => [one.status, status].toSorted());
    expect(wanted).toContainEqual(answers.map(({ status }) => status).toSorted());
  });

  testWhere(one.wrongState, 'refuses a wrong state and names it', async () => {
    const call = await one.wrongState?.call(world.things, world.people);
    const { message } = expectRefusal(await send(one, one.as, call ?? {}), 409);
    expect(message).toMatch(one.wrongState?.message ?? /^$/);
  });

  test('refuses unknown parameters and methods', async () => {
    const call = await prepare(one);
    const query = [call.query, 'unknown=1'].filter(Boolean).join('&');
    const { issues } = expectRefusal(await send(one, one.as, call, { query }), 400);
    expect(issues.map(({ field }) => field)).toContain('unknown');
    const { address } = addressOf(one.route, call);
    const other = method === 'GET' ? 'DELETE' : 'GET';
    const answer = await world.people[one.as].call(other, address);
    expectRefusal(answer, 405);
    expect(answer.headers.get('allow')).toContain(method);
  });
});
