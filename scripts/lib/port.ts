import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Checks that a server can listen on the port.
 * @throws Error with one sentence: why not, and what to do
 */
export async function assertPortFree(port: number): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port);
    await once(probe, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${code})`;
    throw new Error(`Port ${port} ${why}: free it, or choose another one with PORT=3001 npm start.`);
  } finally {
    probe.close();
  }
}
