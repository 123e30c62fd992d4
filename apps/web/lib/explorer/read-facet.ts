import type { Db } from '@pi/db';
import { RANGE_COLUMNS, type RangeName } from '@pi/db/queries/explorer/filter-conditions';
import { getRangeFacet } from '@pi/db/queries/explorer/range-facet';
import { getValueFacet, VALUE_NAMES, type ValueName } from '@pi/db/queries/explorer/value-facet';
import { PERMISSION_RISKS } from '@pi/domain';
import { type FacetAnswer, type FilterName, formatRange, type PluginFilters } from '@pi/domain/api';
import { filterContext } from './read-explorer.ts';

/** What a filter can be set to; empty for a filter on which nothing is counted, such as a day. */
export async function readFacet(
  db: Db,
  field: FilterName,
  filters: PluginFilters,
): Promise<Omit<FacetAnswer, 'dataOrigin'>> {
  const context = await filterContext(db, filters);
  const empty = { field, bars: [], brackets: [], values: [], unknown: 0 };
  if (isRangeName(field)) {
    const { bars, brackets, unknown } = await getRangeFacet(db, field, filters, context);
    const named = brackets.map(({ range, count }) => ({ value: formatRange(range), count }));
    return { ...empty, bars, brackets: named, unknown };
  }
  if (!isValueName(field)) return empty;
  const values = await getValueFacet(db, field, filters, context);
  // Facts have the place of a risk in its list.
  const word = (value: string) => (field === 'risk' ? (PERMISSION_RISKS[Number(value)] ?? value) : value);
  return { ...empty, values: values.map(({ value, count }) => ({ value: word(value), count })) };
}

function isRangeName(field: FilterName): field is RangeName {
  return Object.hasOwn(RANGE_COLUMNS, field);
}

function isValueName(field: FilterName): field is ValueName {
  return (VALUE_NAMES as readonly string[]).includes(field);
}
