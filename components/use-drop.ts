import { useState } from 'preact/hooks';

/** Makes an element take a file that is dropped on it: `isOver` while one is held above it, and what the element listens to. */
export function useDrop(take: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  const listeners = {
    onDragOver(event: DragEvent) {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave() {
      setOver(false);
    },
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) take(file);
    },
  };
  return { isOver, listeners };
}
