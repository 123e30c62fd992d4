import { connect } from '@pi/db';
import { openCollector } from './open-collector.ts';

/**
 * A process to be killed: `node collector.ts DATABASE_URL STORES_URL FOLDER DAY NAMES IDS ROLE`. A
 * `worker` drains the queue until it is killed; `cron` starts the day and drains until it is done.
 */
const [url = '', storesUrl = '', folder = '', day = '', names = '', ids = '{}', role = ''] = process.argv.slice(2);
const { db } = connect(url, { max: 4 });
const collector = openCollector(db, { storesUrl, folder, day, names: names.split(','), ids: JSON.parse(ids) });
if (role === 'worker') await collector.work();
else await collector.runDay();
process.exit(0);
