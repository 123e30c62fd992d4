import type { ReadUnit } from '../pipeline/unit.ts';
import { type SuppressionList, suppress } from './suppression-list.ts';

/** A unit without the people and companies on the list, and whether it named any of them. */
export function suppressUnit(list: SuppressionList, marketplace: string, unit: ReadUnit): ReadUnit {
  const { result, isNamed } = suppress(list, marketplace, unit.result);
  const isNamedElsewhere = unit.fullResult !== undefined && suppress(list, marketplace, unit.fullResult).isNamed;
  return { ...unit, result, isSuppressed: isNamed || isNamedElsewhere };
}
