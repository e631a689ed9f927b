import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Template } from '../../shared/templates/templates.contract.ts';
import { groupsForGallery, type TemplateGroup } from '../../shared/templates/templates.groups.ts';
import { useFoundTemplates } from './useFoundTemplates.ts';

export interface Gallery {
  isArchive: boolean;
  words: string;
  setWords(words: string): void;
  groups: readonly TemplateGroup[];
  /** What is shown, in the order of the list. */
  shown: readonly Template[];
  current: number;
  chosen: Template | undefined;
  show(template: Template | undefined): void;
  /** Shows what will stand here when the chosen one is gone. */
  showNeighbour(): void;
}

/** What the gallery shows. The address keeps the chosen template and the shelf; the words are kept nowhere. */
export function useGallery(templates: readonly Template[]): Gallery {
  const [address, setAddress] = useSearchParams();
  const [words, setWords] = useState('');
  const isArchive = address.has('archive');
  const onShelf = templates.filter((template) => template.isArchived === isArchive);
  const groups = groupsForGallery(useFoundTemplates(onShelf, words));
  const shown = groups.flatMap((group) => group.templates);
  const current = Math.max(
    0,
    shown.findIndex(({ id }) => id === address.get('show')),
  );

  function show(template: Template | undefined): void {
    const parts = { ...(isArchive ? { archive: '' } : {}), ...(template ? { show: template.id } : {}) };
    setAddress(parts, { replace: true, flushSync: true }); // the next key walks on from here
  }

  return {
    isArchive,
    words,
    setWords,
    groups,
    shown,
    current,
    chosen: shown[current],
    show,
    showNeighbour: () => show(shown[current + 1] ?? shown[current - 1]),
  };
}
