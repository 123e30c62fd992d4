import {
  type CheckAnswer,
  type CheckedOwnerChange,
  type CheckedPermission,
  CheckedPlugin,
  ListMeta,
  rowOf,
} from '@pi/domain/api';
import { z } from 'zod';
import { toTableCsv } from '../tables/table-csv.ts';
import { tableOf } from '../tables/table-of.ts';

/** The rows of a file: what is a list of objects in an answer is a list of texts. */
const FileRow = CheckedPlugin.extend({ ownerChanges: z.array(z.string()), permissionsAdded: z.array(z.string()) });
const FileAnswer = z.object({ meta: ListMeta, plugins: z.array(rowOf(FileRow)) });

/** An inventory check as CSV, a row for each id. */
export function toCheckCsv({ meta, plugins }: Pick<CheckAnswer, 'meta' | 'plugins'>): string {
  const rows = plugins.map((plugin) => ({
    ...plugin,
    ownerChanges: plugin.ownerChanges.map(ownerWords),
    permissionsAdded: plugin.permissionsAdded.map(permissionWords),
  }));
  return toTableCsv(tableOf(FileAnswer, { meta, plugins: rows }, 'plugins'));
}

/** The answer of a route that gives an inventory check as a CSV file; nobody keeps it. */
export function checkCsvResponse(answer: CheckAnswer): Response {
  return new Response(toCheckCsv(answer), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="inventory-check.csv"',
      'Cache-Control': 'no-store',
      ...(answer.dataOrigin && { 'Data-Origin': answer.dataOrigin }),
    },
  });
}

function ownerWords({ day, before, after }: CheckedOwnerChange): string {
  return `${day} from ${before ?? 'unknown'} to ${after ?? 'unknown'}`;
}

function permissionWords({ day, permission, risk }: CheckedPermission): string {
  return `${day} ${permission} (${risk} risk)`;
}
