import type { Tx } from '@pi/db';
import { test } from '@pi/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { isolateRefused } from './isolate-refused.ts';

const numbers = Array.from({ length: 20 }, (_, index) => index);

describe('isolateRefused', () => {
  test('stores all rows but those that the database refuses', async ({ db }) => {
    const stored = await db.transaction(async (tx) => {
      await tx.execute(sql`create temporary table kept (n integer check (n not in (3, 4, 19))) on commit drop`);
      const insert = async (savepoint: Tx, rows: readonly number[]) => {
        await savepoint.execute(
          sql`insert into kept select json_array_elements_text(${JSON.stringify(rows)})::integer`,
        );
        return rows.length;
      };
      const { results, refused } = await isolateRefused(tx, numbers, insert);
      expect(refused.map(({ row }) => row)).toEqual([3, 4, 19]);
      expect(refused[0]?.reason).toMatch(/^new row for relation "kept" violates check constraint/);
      expect(results.reduce((sum, count) => sum + count)).toBe(17);
      return tx.execute<{ n: number }>(sql`select n from kept order by n`);
    });
    expect(stored.rows.map(({ n }) => n)).toEqual(numbers.filter((n) => ![3, 4, 19].includes(n)));
  });

  test('gives up on an error that is not about rows', async ({ db }) => {
    const disk = Object.assign(new Error('could not extend file'), { code: '53100' });
    let tries = 0;
    const full = () => {
      tries += 1;
      return Promise.reject(disk);
    };
    await expect(db.transaction((tx) => isolateRefused(tx, numbers, full))).rejects.toBe(disk);
    expect(tries).toBe(1);
  });

  test('stores nothing of no rows', async ({ db }) => {
    const never = () => Promise.reject(new Error('was called'));
    expect(await db.transaction((tx) => isolateRefused(tx, [], never))).toEqual({ results: [], refused: [] });
  });
});
