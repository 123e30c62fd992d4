import { expect, test } from 'vitest';
import { webAddress } from './web.ts';

test.each([
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['0.0.0.0', 'http://localhost:3000'],
  ['::', 'http://localhost:3000'],
  ['::1', 'http://[::1]:3000'],
  ['market.example.com', 'http://market.example.com:3000'],
])('a web app on %s is reached under %s', (host, address) => {
  expect(webAddress({ host, port: 3000 })).toBe(address);
});
