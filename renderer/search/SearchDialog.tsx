import { Modal, TextInput } from '@mantine/core';
import { MagnifyingGlass } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SearchHit, SnippetPart } from '../../shared/search/search.contract.ts';
import { dayWords, useToday } from '../journal/public.ts';
import { useTemplateName } from '../templates/public.ts';
import { useListKeys } from '../ui/useListKeys.ts';
import classes from './SearchDialog.module.css';
import { useSearch } from './useSearch.ts';

function Parts({ parts }: { parts: readonly SnippetPart[] }) {
  return parts.map(({ text, isMatch }, index) => {
    const key = `${index}${text}`;
    return isMatch ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}

function Hit({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation();
  const today = useToday();
  const template = useTemplateName()(hit.templateId);
  return (
    <>
      <b>{hit.titleParts.length > 0 ? <Parts parts={hit.titleParts} /> : (template ?? t('journal.untitled'))}</b>
      <span className={classes.day}>{dayWords(hit.entryDate, today)}</span>
      <p>
        <Parts parts={hit.textParts} />
      </p>
    </>
  );
}

function Search({ onOpen }: { onOpen: (hit: SearchHit) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const { hits, isSettled } = useSearch(typed);
  const keys = useListKeys(hits.length, (index) => hits[index] && onOpen(hits[index]));
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-hits`}
        {...(hits.length > 0 ? { 'aria-activedescendant': `${id}-${keys.current}` } : {})}
        placeholder={t('search.placeholder')}
        leftSection={<MagnifyingGlass size={18} aria-hidden="true" />}
        value={typed}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          keys.setCurrent(0);
        }}
        onKeyDown={keys.onKeyDown}
      />
      <div id={`${id}-hits`} role="listbox" aria-label={t('search.results')} className={classes.hits}>
        {hits.map((hit, index) => (
          <div
            key={hit.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === keys.current}
            className={classes.hit}
            ref={(row) => {
              if (index === keys.current) row?.scrollIntoView?.({ block: 'nearest' });
            }}
            onMouseDown={(event) => {
              event.preventDefault();
              onOpen(hit);
            }}
          >
            <Hit hit={hit} />
          </div>
        ))}
      </div>
      <p className={classes.foot} role="status">
        {isSettled && hits.length === 0 && t('search.none', { query: typed.trim() })}
        {isSettled && hits.length > 0 && t('search.count', { count: hits.length })}
        {!isSettled && hits.length === 0 && t('search.hint')}
      </p>
    </>
  );
}

/** Search over everything, from anywhere, by keyboard alone. */
export function SearchDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  function open(hit: SearchHit): void {
    onClose();
    void navigate(`/journal/${hit.id}`);
  }
  return (
    <Modal.Root opened={opened} onClose={onClose} size={620}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('search.label')}>
        <Modal.Body>
          <Search onOpen={open} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
