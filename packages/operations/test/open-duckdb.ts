import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';

/** A DuckDB in memory, which fetches nothing: what it reads are files. */
export async function openDuckDb() {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    threads: '1',
  });
  const connection = await instance.connect();
  return {
    async rows(statement: string): Promise<Record<string, DuckDBValue>[]> {
      const reader = await connection.runAndReadAll(statement);
      return reader.getRowObjects();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
