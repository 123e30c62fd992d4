import { getScreenshotAddresses } from '@pi/db/queries/catalogue/get-picture-addresses';
import { requestDb } from '#lib/db.ts';
import { answerPicture } from '#lib/pictures/answer-picture.ts';
import { SCREENSHOT_BYTES } from '#lib/pictures/picture-rules.ts';

type Context = RouteContext<'/screenshots/[marketplace]/[externalId]/[n]'>;

/** A screenshot of a plugin's listing as it is now, counted from 0, through this site. */
export async function GET(_request: Request, { params }: Context) {
  const { marketplace, externalId, n } = await params;
  const addresses = /^\d{1,3}$/.test(n)
    ? await getScreenshotAddresses(await requestDb(), { marketplace, externalId })
    : [];
  return answerPicture(marketplace, addresses[Number(n)] ?? null, SCREENSHOT_BYTES);
}
