import type { ChangeKind, RevisionContent } from '@pi/domain';
import type { Db } from '../src/client.ts';
import { insertRevisions } from '../src/queries/listings/revisions.ts';
import { insertMarketChanges } from '../src/queries/listings/write-market-changes.ts';
import { MARKET } from './seed-market.ts';

/** Writes a revision that we saw, in the morning of a day. */
export async function seedRevision(
  db: Db,
  pluginId: number,
  day: string,
  content: Partial<RevisionContent> = {},
): Promise<void> {
  const whole = { url: 'https://market.example', name: 'A', ...content };
  const seenAt = new Date(`${day}T06:00:00Z`);
  await db.transaction((tx) => insertRevisions(tx, [{ pluginId, seenAt, content: whole, source: null }]));
}

/** Writes a change, in the morning of a day. */
export async function seedChange(
  db: Db,
  pluginId: number,
  day: string,
  kind: ChangeKind,
  after: string | null = null,
): Promise<void> {
  const at = new Date(`${day}T06:00:00Z`);
  await db.transaction((tx) => insertMarketChanges(tx, MARKET, [{ pluginId, at, kind, before: null, after }]));
}
