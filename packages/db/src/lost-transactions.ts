import { DrizzleQueryError } from 'drizzle-orm';
import type { Sql, TransactionSql } from 'postgres';

type Work = (sql: TransactionSql) => unknown;

/** Codes of postgres.js, Node and PostgreSQL (class 57P) that say of a query that its connection is gone or going. */
const LOST = /^(CONNECTION_|ECONN|EPIPE|ETIMEDOUT|57P0)/;

/**
 * Makes transactions end with an error when their connection is lost. The driver would write to it once more, a query, the commit or the
 * rollback, and that ends the process (https://github.com/porsager/postgres/issues/1208): so nothing more is asked of it.
 */
export function patchLostTransactions(client: Sql): void {
  const begin = client.begin.bind(client) as (work: Work) => Promise<unknown>;
  client.begin = ((work: Work) => {
    let lost = false;
    const ended = begin((sql) => inside(sql, work, () => lost));
    ended.catch(() => {
      lost = true;
    });
    return ended;
  }) as Sql['begin'];
}

async function inside(sql: TransactionSql, work: Work, isLost: () => boolean): Promise<unknown> {
  const { unsafe, savepoint } = sql as unknown as { unsafe: Sql['unsafe']; savepoint(work: Work): Promise<unknown> };
  const guarded = {
    unsafe(...query: Parameters<Sql['unsafe']>) {
      if (isLost()) throw Object.assign(new Error('the connection is lost'), { code: 'CONNECTION_CLOSED' });
      return unsafe(...query);
    },
    savepoint: (nested: Work) => savepoint((inner) => inside(inner, nested, isLost)),
  };
  try {
    const result = await work(Object.assign(sql, guarded));
    if (!isLost()) return result;
  } catch (error) {
    if (!isLost() && !isLoss(error)) throw error;
  }
  // The driver rejects the whole transaction when the connection closes; what is returned here would be committed.
  return new Promise(() => {});
}

// An error of something else that was done meanwhile, a request, says nothing of this connection.
function isLoss(error: unknown): boolean {
  const told = error instanceof DrizzleQueryError ? error.cause : error;
  const code = String((told as { code?: unknown } | undefined)?.code ?? '');
  return LOST.test(code) && (told !== error || code.startsWith('CONNECTION_'));
}
