import { getPictureAddresses } from '@pi/db/queries/catalogue/get-picture-addresses';
import { requestDb } from '#lib/db.ts';
import { answerPicture } from '#lib/pictures/answer-picture.ts';
import { initialsPicture } from '#lib/pictures/initials-picture.ts';
import { ICON_BYTES } from '#lib/pictures/picture-rules.ts';

/** The logo of a plugin from its store, through this site; initials where it cannot be had. */
export async function GET(_request: Request, { params }: RouteContext<'/icons/[marketplace]/[externalId]'>) {
  const { marketplace, externalId } = await params;
  const found = await getPictureAddresses(await requestDb(), { marketplace, externalId });
  return answerPicture(marketplace, found?.icon ?? null, ICON_BYTES, found ? initialsPicture(found.name) : undefined);
}
