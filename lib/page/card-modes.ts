import type { View } from '../messaging/messages.ts';

/** How much is left of a dimmed card. */
const DIMMED = '0.35';

/** What happens to the cards of flagged listings besides their badge. */
export interface CardModes {
  /** Dims or hides these cards, and gives all others back what they had. */
  apply(mode: View['cards'], flagged: readonly Element[]): void;
}

/** Keeps the cards of a page as the user wants them. `whileDrawing` changes the page without its being read again for that. */
export function keepCardModes(whileDrawing: (draw: () => void) => void): CardModes {
  /** What each card had of the property that was changed. */
  const before = new Map<HTMLElement, readonly [property: 'opacity' | 'display', value: string]>();
  return {
    apply(mode, flagged) {
      const property = mode === 'dim' ? 'opacity' : 'display';
      const wanted = new Set(mode === 'mark' ? [] : flagged);
      whileDrawing(() => {
        for (const [card, [changed, value]] of before) {
          if (wanted.has(card) && changed === property) continue;
          card.style.setProperty(changed, value);
          before.delete(card);
        }
        for (const card of wanted) {
          if (!(card instanceof HTMLElement) || before.has(card)) continue;
          before.set(card, [property, card.style.getPropertyValue(property)]);
          card.style.setProperty(property, mode === 'dim' ? DIMMED : 'none', 'important');
        }
      });
    },
  };
}
