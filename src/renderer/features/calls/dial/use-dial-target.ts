import { useState, type DragEvent, type RefObject } from 'react';
import { dialableNumber } from '@shared/numbers/dialable';

/** Takes a number that is dropped: it is shown in the field, and dialled only when the user says so. */
export function useDialTarget(
  input: RefObject<HTMLInputElement | null>,
  onNumber: (number: string) => void,
): {
  readonly over: boolean;
  readonly handlers: Readonly<
    Record<'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent) => void>
  >;
} {
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      onDragOver(event) {
        if (!event.dataTransfer.types.some((type) => type.startsWith('text/'))) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event) {
        event.preventDefault();
        setOver(false);
        const { dataTransfer } = event;
        const text = dataTransfer.getData('text/uri-list') || dataTransfer.getData('text/plain');
        onNumber(dialableNumber(text) ?? text.trim().slice(0, 80));
        input.current?.focus();
      },
    },
  };
}
