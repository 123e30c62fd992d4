import { type ChangeGroup, type Day, KINDS_OF_GROUP, PERMISSION_RISKS, type PermissionRisk } from '@pi/domain';
import { and, eq, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { isChangeOfHandsRow } from '../facts/change-of-hands.sql.ts';

/** Which changes are wanted. */
export interface ChangeFilters {
  /** Empty: of all groups. */
  groups: readonly ChangeGroup[];
  /** Empty: of all marketplaces. */
  marketplaces: readonly string[];
  /** UTC days, both included. */
  from: Day;
  to: Day;
  /** Of plugins with at least so many users now; null: of any, also where none are counted. */
  users: number | null;
  /** Of plugins whose permissions have one of these risks now; empty: of any. */
  risks: readonly PermissionRisk[];
  /** Of permissions, those that add one of these names, by marketplace; undefined: of any. */
  permissions?: ReadonlyMap<string, readonly string[]>;
}

/** Queries that look at every change of their days read at most so many, the newest. */
export const MOST_CHANGES = 10_000;

const { kind, day, marketplace, after } = marketChanges;

export const isOfHands = isChangeOfHandsRow();

/** What is asked of the change itself. */
export function ofChange({
  groups,
  marketplaces,
  from,
  to,
  permissions,
}: Omit<ChangeFilters, 'users' | 'risks'>): SQL | undefined {
  return and(
    gte(day, from),
    lte(day, to),
    ofGroups(groups),
    marketplaces.length > 0 ? isAnyOf(marketplace, marketplaces) : undefined,
    permissions && addsOneOf(permissions),
  );
}

/** Whether a change of permissions adds one of these names, by marketplace. */
export function addsOneOf(permissions: ReadonlyMap<string, readonly string[]>): SQL | undefined {
  const ofEach = [...permissions].map(([name, names]) => and(eq(marketplace, name), isAnyOf(after, names)));
  return or(...ofEach, sql`false`);
}

/** What is asked of its plugin; undefined where nothing is. */
export function ofPlugin({ users, risks }: Pick<ChangeFilters, 'users' | 'risks'>): SQL | undefined {
  return and(
    users === null ? undefined : gte(pluginFacts.users, users),
    risks.length === 0
      ? undefined
      : isAnyOf(
          pluginFacts.risk,
          risks.map((risk) => PERMISSION_RISKS.indexOf(risk)),
        ),
  );
}

function ofGroups(groups: readonly ChangeGroup[]): SQL | undefined {
  if (groups.length === 0) return undefined;
  const kinds = [...new Set(groups.flatMap((group) => KINDS_OF_GROUP[group]))];
  return and(inArray(kind, kinds), ofContacts(groups));
}

// Changes of contacts are of two groups: which one depends on their details.
function ofContacts(groups: readonly ChangeGroup[]): SQL | undefined {
  const [hands, others] = [groups.includes('hands'), groups.includes('developer')];
  if (hands === others) return undefined;
  return or(sql`${kind} <> 'contact_changed'`, hands ? isOfHands : sql`not ${isOfHands}`);
}
