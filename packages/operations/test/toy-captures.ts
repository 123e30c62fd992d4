import type { HistorySource } from '../src/history/history-source.ts';

/**
 * A history source of the toy store: on each of these UTC days one capture of plugin `a`, under
 * another name, and of one that is not listed any more.
 */
export function toyCaptures(days: readonly string[]): HistorySource {
  return {
    name: 'internet-archive',
    description: 'a source for tests',
    needsPath: false,
    fetchesFromStore: false,
    batchSize: 2,
    async *discover() {
      for (const day of days) yield* [`${day} a`, `${day} old`];
    },
    async read(_, key) {
      const [day = '', id] = key.split(' ');
      const body = JSON.stringify({ id, users: 10 + Number(day.slice(8)), name: `Early ${day.slice(8)}` });
      const url = `https://toy.example/plugins/${id}`;
      return { day, responses: [{ url, status: 200, headers: {}, fetchedAt: `${day}T12:00:00Z`, body }] };
    },
  };
}
