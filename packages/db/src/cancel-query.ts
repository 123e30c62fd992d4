import { connect } from 'node:net';
import type { Client } from 'pg';

const CONNECT_MS = 5000;
// CancelRequest: https://www.postgresql.org/docs/current/protocol-message-formats.html
const LENGTH = 16;
const CANCEL_REQUEST = 80_877_102;

/**
 * Asks the server to cancel what a connection runs, over a connection of its own, as the protocol
 * has it. Nothing tells whether it worked.
 */
export function cancelQuery(client: Client): void {
  const { processID, secretKey, host, port } = client as Client & { processID?: number; secretKey?: number };
  if (!processID || typeof secretKey !== 'number') return; // it was not connected yet
  const packet = Buffer.alloc(LENGTH);
  for (const [index, value] of [LENGTH, CANCEL_REQUEST, processID, secretKey].entries())
    packet.writeInt32BE(value, index * 4);
  const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  socket.setTimeout(CONNECT_MS, () => socket.destroy()).on('error', () => {});
  socket.unref().end(packet);
}
