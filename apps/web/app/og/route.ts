import { previewPicture } from '#lib/og/preview-picture.tsx';

/** The picture of pages that have none of their own. */
export function GET(): Promise<Response> {
  return previewPicture({
    title: 'Plugin marketplaces, day by day',
    line: 'Users, ratings, prices, permissions and owners of plugins: what grew, what was abandoned, what changed hands.',
  });
}
