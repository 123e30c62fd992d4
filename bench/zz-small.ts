import { connect } from '@pi/db';
import { readFileSync } from 'node:fs';
import { READS } from './reads/cases.ts';
import { drawCombination, readCombination } from './reads/combinations.ts';
import { measure } from './reads/measure.ts';
import { openDraw } from './reads/sample.ts';
const size = process.argv[2] ?? '10000'; const calls = Number(process.argv[3] ?? 3); const only = process.argv[4];
const url = (readFileSync('/tmp/fx/seed1m.txt', 'utf8').match(/postgres:\/\/\S+/)?.[0] ?? '').replace(/reads_\d+/, `reads_${size}`);
const { db, close } = connect(url, { max: 1 });
const draw = await openDraw(db, 1);
for (const [name, read] of Object.entries(READS)) { if (only && !name.match(only)) continue;
  try { const t = await measure(db, calls, 1, () => read(db, draw)); console.log(name.padEnd(44), 'p50', t.p50.toFixed(0), 'p95', t.p95.toFixed(0), 'cpu', t.cpu?.toFixed(1)); }
  catch (e) { console.log(name, 'ERR', String((e as any).cause ?? e).slice(0, 200)); } }
if (!only || 'combinations'.match(only)) { const all: any[] = []; for (let i = 0; i < (calls > 50 ? 300 : 40); i++) { const one = drawCombination(draw); const t = await measure(db, 1, 0, () => readCombination(db, one)); all.push({ ...t, one: JSON.stringify(one) }); }
all.sort((a, b) => b.p50 - a.p50); for (const a of all.slice(0, 10)) console.log('comb', a.p50.toFixed(0), a.cpu, a.one); console.log('comb p50', all[all.length >> 1].p50.toFixed(0), 'p95', all[Math.floor(all.length * .05)].p50.toFixed(0)); }
await close();
