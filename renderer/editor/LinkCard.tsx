import { Button, Popover } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type CSSProperties, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from './copy-text.ts';
import classes from './Toolbar.module.css';

interface ShownLink {
  href: string;
  place: CSSProperties;
}

/** Where a link stands on the page, seen from the corner of the page. */
function placeOf(link: Element, page: Element): CSSProperties {
  const box = link.getBoundingClientRect();
  const corner = page.getBoundingClientRect();
  return { left: box.left - corner.left, top: box.top - corner.top, width: box.width, height: box.height };
}

/** The link that was clicked, until something is typed or another place is clicked. */
function useClickedLink(editor: Editor): [ShownLink | undefined, () => void] {
  const [shown, setShown] = useState<ShownLink>();
  useEffect(() => {
    const page = editor.view.dom;
    const hide = () => setShown(undefined);
    function click(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link) event.preventDefault();
      setShown(link ? { href: link.getAttribute('href') ?? '', place: placeOf(link, page) } : undefined);
    }
    page.addEventListener('click', click);
    page.addEventListener('auxclick', click);
    page.addEventListener('keydown', hide);
    return () => {
      page.removeEventListener('click', click);
      page.removeEventListener('auxclick', click);
      page.removeEventListener('keydown', hide);
    };
  }, [editor]);
  return [shown, () => setShown(undefined)];
}

/** A link leads nowhere from here, because Cairn opens no other program: its address is shown and can be taken along. */
export function LinkCard({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const [shown, hide] = useClickedLink(editor);
  if (!shown) return null;
  return (
    <Popover opened onDismiss={hide} position="bottom-start" shadow="md" clickOutsideEvents={['mousedown']}>
      <Popover.Target>
        <span className={classes.linkPlace} style={shown.place} />
      </Popover.Target>
      <Popover.Dropdown className={classes.card}>
        <span className={classes.address} data-private>
          {shown.href}
        </span>
        <Button
          variant="subtle"
          size="compact-sm"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            copyText(shown.href);
            hide();
          }}
        >
          {t('editor.link.copy')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
