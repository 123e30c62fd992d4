import type { ImageFolder } from '@pi/events';
import { openBlobFolder } from '@pi/ingestion/archive';
import { settings } from '../settings.ts';

/** Where images of events are kept: beside the archived responses, whatever data they are of. */
export function imageFolder(): ImageFolder {
  return openBlobFolder(settings(), 'events');
}
