import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

const LINES_SHOWN = 3;

export interface MoreProps<Item> {
  items: readonly Item[];
  className: string | undefined;
  children: (item: Item) => ReactNode;
}

/** A list of which three lines are shown, and the rest when the coach asks for it. */
export function More<Item>({ items, className, children }: MoreProps<Item>) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const isCut = !isWhole && items.length > LINES_SHOWN;
  return (
    <>
      <ul className={className}>{(isCut ? items.slice(0, LINES_SHOWN) : items).map(children)}</ul>
      {isCut && (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsWhole(true)}>
          {t('today.more')}
        </Button>
      )}
    </>
  );
}
