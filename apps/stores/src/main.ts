import { parseArgs } from 'node:util';
import { MESSAGE } from './control.ts';
import { faultsByStore, STORES, startStores } from './index.ts';

const DEFAULT_PORT = '4010';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: DEFAULT_PORT },
    seed: { type: 'string', default: '1' },
    day: { type: 'string' },
    fault: { type: 'string', multiple: true, default: [] },
  },
});

try {
  const running = await startStores({
    port: wholeNumber('port', values.port),
    seed: wholeNumber('seed', values.seed),
    day: values.day,
    faults: faultsByStore(values.fault),
  });
  console.log(`${MESSAGE}\nListening on ${running.url}; the Host header says which store is meant:`);
  for (const { name, hosts } of STORES) console.log(`  ${name.padEnd(24)} ${hosts.join(', ')}`);
  console.log(`State: GET ${running.url}/control   Another day: PUT ${running.url}/control/day {"day":"YYYY-MM-DD"}`);
  console.log(`Faults: PUT ${running.url}/control/faults {"store":"…","faults":["captcha"]}; [] turns them off`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name}: not a whole number: "${text}"`);
  return Number(text);
}
