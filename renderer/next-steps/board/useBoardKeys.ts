import type { KeyboardEvent } from 'react';

const cardsOf = (column: Element) => [...column.querySelectorAll<HTMLElement>('[data-card]')];
const wordsOf = (card: Element | undefined) => card?.querySelector<HTMLElement>('a');

/** The nearest column on that side with a card in it. */
function columnWithCards(columns: readonly Element[], from: number, by: -1 | 1): Element | undefined {
  const beyond = by > 0 ? columns.slice(from + 1) : columns.slice(0, from).toReversed();
  return beyond.find((column) => cardsOf(column).length > 0);
}

function goBeside(board: Element, column: Element, place: number, by: -1 | 1): HTMLElement | undefined | null {
  const columns = [...board.querySelectorAll('[data-column]')];
  const other = columnWithCards(columns, columns.indexOf(column), by);
  const cards = other ? cardsOf(other) : [];
  return wordsOf(cards[Math.min(place, cards.length - 1)]);
}

/** Arrow keys, Home and End among the cards of the board. What moves a card is the card's own matter. */
export function useBoardKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const card = (event.target as Element).closest('[data-card]');
    const column = card?.closest('[data-column]');
    if (!card || !column) return;
    const cards = cardsOf(column);
    const place = cards.indexOf(card as HTMLElement);
    const targets: Record<string, () => HTMLElement | undefined | null> = {
      ArrowDown: () => wordsOf(cards[place + 1]),
      ArrowUp: () => wordsOf(cards[place - 1]),
      Home: () => wordsOf(cards[0]),
      End: () => wordsOf(cards.at(-1)),
      ArrowRight: () => goBeside(event.currentTarget, column, place, 1),
      ArrowLeft: () => goBeside(event.currentTarget, column, place, -1),
    };
    const target = targets[event.key];
    if (!target) return;
    event.preventDefault();
    target()?.focus();
  };
}
