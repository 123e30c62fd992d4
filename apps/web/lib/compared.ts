import type { ComparedValue } from '@pi/db/queries/compare/list-compared';
import type { MarketplaceInfo, PrimaryMetric } from '@pi/domain';
import type { ComparedPlugin } from '@pi/domain/api';

/** A plugin of a comparison with its primary number. */
export interface Compared {
  plugin: ComparedPlugin;
  /** Of the database. */
  pluginId: number;
  info: MarketplaceInfo;
  number: PrimaryMetric;
  /** What its marketplace calls the number. */
  label: string;
  isCumulative: boolean;
  /** Oldest first. */
  values: ComparedValue[];
}
