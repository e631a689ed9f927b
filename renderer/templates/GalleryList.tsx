import { type KeyboardEvent, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TemplateGroups } from './TemplateOptions.tsx';
import classes from './TemplatesPage.module.css';
import type { Gallery } from './useGallery.ts';
import type { TemplateActions } from './useTemplateActions.tsx';

/** What a key means on the list: to walk, to begin, to star, and with Alt to move an own template. */
function useGalleryKeys(gallery: Gallery, actions: TemplateActions): (event: KeyboardEvent) => void {
  const { shown, current, chosen } = gallery;

  function walk(to: number): void {
    gallery.show(shown[Math.max(0, Math.min(shown.length - 1, to))]);
  }

  return (event) => {
    if (!chosen || event.ctrlKey || event.metaKey) return;
    const move = (by: -1 | 1) => () => void (chosen.isBuiltIn || actions.move(chosen, by, shown));
    const keys: Record<string, () => void> = event.altKey
      ? { ArrowUp: move(-1), ArrowDown: move(1) }
      : {
          ArrowUp: () => walk(current - 1),
          ArrowDown: () => walk(current + 1),
          Home: () => walk(0),
          End: () => walk(shown.length - 1),
          Enter: () => void (gallery.isArchive || actions.begin(chosen)),
          s: () => void (gallery.isArchive || actions.star(chosen)),
        };
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

export interface GalleryListProps {
  gallery: Gallery;
  actions: TemplateActions;
  listRef: Ref<HTMLDivElement>;
}

/** The templates, family by family; one of them is chosen. */
export function GalleryList({ gallery, actions, listRef }: GalleryListProps) {
  const { t } = useTranslation();
  const id = useId();
  const onKeyDown = useGalleryKeys(gallery, actions);
  return (
    <div className={classes.listColumn}>
      {!gallery.isArchive && <p className={classes.keys}>{t('templates.gallery.keys')}</p>}
      <div
        ref={listRef}
        role="listbox"
        aria-label={t('templates.list')}
        aria-activedescendant={`${id}-${gallery.current}`}
        tabIndex={0}
        className={classes.list}
        onKeyDown={onKeyDown}
      >
        <TemplateGroups
          id={id}
          groups={gallery.groups}
          current={gallery.current}
          metaOf={({ minutes, when }) =>
            [t('templates.minutes', { count: minutes }), when].filter((words) => words !== '').join(' · ')
          }
          onPick={(index) => gallery.show(gallery.shown[index])}
          onOpen={(template) => void (gallery.isArchive || actions.begin(template))}
        />
      </div>
    </div>
  );
}
