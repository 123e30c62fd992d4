import { Button } from '#components/ui/button.tsx';
import { Modal } from './modal.tsx';

interface Props {
  name: string;
  unpair(isSigned: boolean): void;
  close(): void;
}

/** Asks before somebody is left without a group: the organizer signs for it. */
export function UnpairDialog({ name, unpair, close }: Props) {
  return (
    <Modal title={`Take ${name} out of their group?`} close={close}>
      <p className="text-ink-2">
        They stay without a group. Groups are published only when you sign for each person who has none.
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button look="primary" onClick={() => unpair(true)}>
          Take out and sign
        </Button>
        <Button onClick={() => unpair(false)}>Take out, decide later</Button>
        <Button look="quiet" onClick={close}>
          Leave them there
        </Button>
      </div>
    </Modal>
  );
}
