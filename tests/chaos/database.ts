import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { migrate } from '@pi/db/migrate';
import { embeddedDatabase, startEmbedded } from '@pi/embedded-postgres';

/** An embedded server that can be killed, behind an address that stays when it comes back. */
export interface MortalServer {
  /** The address of a database of its own, with the schema. */
  database(name: string): Promise<string>;
  /** kill -9, and the start after it. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export async function startMortalServer(dir: string): Promise<MortalServer> {
  let server = await startEmbedded({ dir });
  const accessMethod = createServer((client) => {
    const inside = connect(Number(new URL(server.adminUrl).port), '127.0.0.1');
    for (const [from, to] of [
      [client, inside],
      [inside, client],
    ] as const) {
      from.pipe(to);
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => accessMethod.listen(0, '127.0.0.1', resolve));
  return {
    async database(name) {
      const url = new URL(await embeddedDatabase(server, name));
      await migrate(url.href);
      url.port = String((accessMethod.address() as AddressInfo).port);
      return url.href;
    },
    async kill() {
      process.kill(Number(readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
      server = await startEmbedded({ dir });
    },
    async close() {
      accessMethod.close();
      await server.stop();
    },
  };
}
