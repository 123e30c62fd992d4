import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Sends a request line as it is, which an HTTP client would refuse or repair. */
export async function rawRequest(port: number, line: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  const all = Object.entries({ Host: `localhost:${port}`, Connection: 'close', ...headers });
  socket.write(`${line} HTTP/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
  const text = Buffer.concat(await socket.toArray()).toString();
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const pairs = lines.map((one) => one.split(/: (.*)/, 2) as [string, string]);
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value])),
    body: text.slice(end + 4),
  };
}
