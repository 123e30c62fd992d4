import { REPORT_LISTS, type Report, splitColumns } from '@pi/domain/api';

/** A report as the API answers it: what the numbers of a list have in common is in `meta`. */
export function toReportAnswer(report: Report) {
  const lists = {
    stores: splitColumns(REPORT_LISTS.stores, report.stores),
    growing: splitColumns(REPORT_LISTS.growing, report.growing),
    companies: splitColumns(REPORT_LISTS.companies, report.companies),
    categories: splitColumns(REPORT_LISTS.categories, report.categories),
    hands: splitColumns(REPORT_LISTS.hands, report.hands),
    permissions: splitColumns(REPORT_LISTS.permissions, report.permissions),
  };
  const entries = Object.entries(lists);
  return {
    ...report,
    meta: Object.fromEntries(entries.map(([name, { meta }]) => [name, meta])),
    ...Object.fromEntries(entries.map(([name, { rows }]) => [name, rows])),
  };
}
