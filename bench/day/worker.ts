import { connect } from '@pi/db';
import { drain } from '@pi/ingestion';
import { serveParent } from './child.ts';
import { type CollectorSettings, openCollector } from './collector.ts';

/** What `npm run pi -- worker` does, in a process that can be asked what it used. */
const settings = JSON.parse(process.argv[2] ?? '{}') as CollectorSettings;
const { db, close } = connect(settings.databaseUrl);
const collector = openCollector(db, settings);
const ended = new AbortController();
await collector.deps.queue.open();
const working = drain(collector.deps, { forGood: true, concurrency: 2, signal: ended.signal });
serveParent({}, collector.setDay, async () => {
  ended.abort();
  await working;
  await collector.close();
  await close();
});
await working;
