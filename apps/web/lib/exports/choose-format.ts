import { EXPORT_FORMATS, type ExportFormat } from '@pi/operations/export-formats';
import { withoutParameters } from '../file-route.ts';
import { acceptedType } from '../transport/accept.ts';

/**
 * The format of an export: the one that is asked for, else the one that the header Accept likes
 * best.
 * @throws ApiError not_acceptable where Accept names no type of them
 */
export function chooseFormat(asked: ExportFormat | undefined, accept: string | null): ExportFormat {
  const formats = asked ? [asked] : (Object.keys(EXPORT_FORMATS) as ExportFormat[]);
  const [first = '', ...others] = formats.map((format) => withoutParameters(EXPORT_FORMATS[format].type));
  const chosen = acceptedType(accept, [first, ...others]);
  return formats[[first, ...others].indexOf(chosen)] ?? 'csv';
}
