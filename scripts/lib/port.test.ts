import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { assertPortFree } from './port.ts';

describe('assertPortFree', () => {
  test('names an address that is not of this machine', async () => {
    await expect(assertPortFree(3000, '192.0.2.1')).rejects.toThrow('HOST: nothing can listen on 192.0.2.1');
  });

  test.each(['127.0.0.1', '0.0.0.0'])('names a port that a server on %s uses', async (host) => {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(assertPortFree(port, '127.0.0.1')).rejects.toThrow(`Port ${port} is in use by another program`);
    server.close();
    await once(server, 'close');
    await expect(assertPortFree(port, '127.0.0.1')).resolves.toBeUndefined();
  });
});
