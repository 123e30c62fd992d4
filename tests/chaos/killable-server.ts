import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { migrate } from '@pi/db/migrate';
import { embeddedDatabase, startEmbedded } from '@pi/embedded-postgres';

/** An embedded server that can be killed, behind a proxy whose address stays the same. */
export interface KillableServer {
  /** Creates a database with the schema; returns its address. */
  database(name: string): Promise<string>;
  /** Kills the server with SIGKILL and starts it again. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the server in a folder and the proxy before it. */
export async function startKillableServer(dir: string): Promise<KillableServer> {
  let server = await startEmbedded({ dir });
  const proxy = createServer((client) => {
    const upstream = connect(Number(new URL(server.adminUrl).port), '127.0.0.1');
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      from.pipe(to);
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    async database(name) {
      const url = new URL(await embeddedDatabase(server, name));
      await migrate(url.href);
      url.port = String((proxy.address() as AddressInfo).port);
      return url.href;
    },
    async kill() {
      process.kill(Number(readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
      server = await startEmbedded({ dir });
    },
    async close() {
      proxy.close();
      await server.stop();
    },
  };
}
