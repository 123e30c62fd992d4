import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Checks that a server can listen on the port of an address.
 * @throws Error with one sentence: why not, and what to do
 */
export async function assertPortFree(port: number, host: string): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${code})`;
    if (code !== 'EADDRINUSE' && code !== 'EACCES')
      throw new Error(
        `HOST: nothing can listen on ${host} (${code}): leave it out, or name an address of this machine.`,
      );
    throw new Error(`Port ${port} ${why}: free it, or choose another one with PORT=3001 npm start.`);
  } finally {
    probe.close();
  }
}
