import { Button, TextInput } from '@mantine/core';
import { Archive, MagnifyingGlass } from '@phosphor-icons/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { failureOf } from '../api/failure.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { GalleryList } from './GalleryList.tsx';
import { TemplateCard } from './TemplateCard.tsx';
import classes from './TemplatesPage.module.css';
import { type Gallery, useGallery } from './useGallery.ts';
import { type Begin, type TemplateActions, useTemplateActions } from './useTemplateActions.tsx';
import { useTemplates, useTemplatesQuery } from './useTemplates.ts';

function GalleryHead({ isArchive, onAdd }: { isArchive: boolean; onAdd: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className={classes.head}>
      <PageTitle text={t(isArchive ? 'templates.gallery.archiveText' : 'templates.gallery.text')}>
        {t(isArchive ? 'templates.gallery.archiveTitle' : 'templates.gallery.title')}
      </PageTitle>
      {!isArchive && (
        <div className={classes.headActions}>
          <Button variant="default" onClick={() => void navigate('/templates/edit/new')}>
            {t('templates.gallery.newTemplate')}
          </Button>
          <Button variant="default" onClick={onAdd}>
            {t('templates.gallery.import')}
          </Button>
        </div>
      )}
    </div>
  );
}

function NothingHere({ gallery }: { gallery: Gallery }) {
  const { t } = useTranslation();
  if (gallery.words.trim() !== '') {
    return (
      <div className={classes.none}>
        <p role="status">{t('templates.noneFound', { words: gallery.words.trim() })}</p>
        <Button variant="subtle" onClick={() => gallery.setWords('')}>
          {t('templates.showAll')}
        </Button>
      </div>
    );
  }
  return (
    <EmptyState picture={<Archive size={28} aria-hidden="true" />} title={t('templates.gallery.archiveEmpty')}>
      {t('templates.gallery.archiveEmptyText')}
    </EmptyState>
  );
}

function GalleryBody({ gallery, actions }: { gallery: Gallery; actions: TemplateActions }) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      <TextInput
        className={classes.find ?? ''}
        aria-label={t('templates.find')}
        placeholder={t('templates.findPlaceholder')}
        leftSection={<MagnifyingGlass size={18} aria-hidden="true" />}
        value={gallery.words}
        autoComplete="off"
        onChange={(event) => gallery.setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          list.current?.focus();
        }}
      />
      {gallery.chosen ? (
        <div className={classes.columns}>
          <GalleryList gallery={gallery} actions={actions} listRef={list} />
          <TemplateCard template={gallery.chosen} gallery={gallery} actions={actions} />
        </div>
      ) : (
        <NothingHere gallery={gallery} />
      )}
    </>
  );
}

function OtherShelf({ isArchive }: { isArchive: boolean }) {
  const { t } = useTranslation();
  const count = useTemplates().filter(({ isArchived }) => isArchived).length;
  if (isArchive) return <Link to="/templates">{t('templates.gallery.toGallery')}</Link>;
  return count > 0 ? <Link to="/templates?archive">{t('templates.gallery.toArchive', { count })}</Link> : null;
}

/** All templates: to look at, to begin with, and to make one's own. */
export function TemplatesPage({ onBegin }: { onBegin: Begin }) {
  const { data, error } = useTemplatesQuery();
  const gallery = useGallery(data ?? []);
  const actions = useTemplateActions(onBegin);

  async function add(): Promise<void> {
    const added = await actions.addFromFile();
    if (added) {
      gallery.setWords('');
      gallery.show(added);
    }
  }

  return (
    <div className={classes.page}>
      <GalleryHead isArchive={gallery.isArchive} onAdd={() => void add()} />
      {actions.failure && <Notice code={actions.failure.code} />}
      {data ? (
        <GalleryBody gallery={gallery} actions={actions} />
      ) : error ? (
        <Notice code={failureOf(error).code} />
      ) : (
        <PaperLines />
      )}
      <p className={classes.otherShelf}>
        <OtherShelf isArchive={gallery.isArchive} />
      </p>
    </div>
  );
}
