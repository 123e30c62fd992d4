import type { Letter } from '@pi/mail';

/** A letter to somebody, with what a test wants otherwise. */
export function letterTo(recipient: string, other: Partial<Letter> = {}): Letter {
  return {
    kind: 'invitation',
    recipient,
    content: {
      subject: 'You are invited',
      paragraphs: ['Come to the meeting.'],
      link: { label: 'Open the event', url: 'https://club.example/events/1' },
    },
    ...other,
  };
}
