import { z } from 'zod';

/** What an inquiry asks for: one of the services. */
export const INQUIRY_INTENTS = ['report', 'data', 'tailored_work', 'other'] as const;
/** What is to follow from it. */
export const INQUIRY_ACTIONS = ['send_offer', 'call_back', 'answer_by_email'] as const;

/** What somebody writes to us about our services. */
export const Inquiry = z.object({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254),
  position: z.string().trim().max(200),
  intent: z.enum(INQUIRY_INTENTS),
  message: z.string().trim().min(1).max(5000),
  action: z.enum(INQUIRY_ACTIONS),
});
export type Inquiry = z.infer<typeof Inquiry>;
