import { type Connection, withConnection } from '../src/connection.ts';

/**
 * Statements over one connection, for tests: values in a template become parameters; the answer is
 * the rows.
 */
export interface Sql {
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects
  (text: TemplateStringsArray, ...values: unknown[]): Promise<any[]>;
  /** A text as it is. */
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects
  unsafe(text: string): Promise<any[]>;
  /** Inserts rows that have the same columns. */
  insert(table: string, rows: readonly object[]): Promise<void>;
  /** Runs a text and answers how many rows it touched. */
  count(text: string): Promise<number>;
}

/** Opens a connection, works with it and closes it. */
export function withSql<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  return withConnection(url, (connection) => work(sqlOver(connection)));
}

function sqlOver(connection: Connection): Sql {
  const template = async (text: TemplateStringsArray, ...values: unknown[]) =>
    (
      await connection.query(
        text.reduce((before, part, at) => `${before}$${at}${part}`),
        values,
      )
    ).rows;
  return Object.assign(template, {
    unsafe: async (text: string) => (await connection.query(text)).rows,
    insert: async (table: string, rows: readonly object[]) => {
      const columns = Object.keys(rows[0] ?? {}).join(', ');
      const values = `select ${columns} from jsonb_populate_recordset(null::${table}, $1)`;
      await connection.query(`insert into ${table} (${columns}) ${values}`, [JSON.stringify(rows)]);
    },
    count: async (text: string) => (await connection.query(text)).rowCount ?? 0,
  });
}
