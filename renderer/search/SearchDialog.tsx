import { Modal, TextInput } from '@mantine/core';
import { MagnifyingGlass } from '@phosphor-icons/react';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SearchHit, SnippetPart } from '../../shared/search/search.contract.ts';
import { failureOf } from '../api/failure.ts';
import { dayWords, useToday } from '../journal/public.ts';
import { useTemplateName } from '../templates/public.ts';
import { Notice } from '../ui/Notice.tsx';
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

/** Enter right after the last letter means what these letters find, not the hits of the letters before. */
function useOpenWhenFound(typed: string, found: ReturnType<typeof useSearch>, onOpen: (hit: SearchHit) => void) {
  const { hits, isSettled } = found;
  const [hurried, setHurried] = useState<string>();
  const openFirst = useEffectEvent(() => hits[0] && onOpen(hits[0]));
  useEffect(() => {
    if (isSettled && hurried === typed) openFirst();
  }, [isSettled, hurried, typed]);
  return (index: number) => {
    if (!isSettled) setHurried(typed);
    else if (hits[index]) onOpen(hits[index]);
  };
}

function Search({ onOpen }: { onOpen: (hit: SearchHit) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const found = useSearch(typed);
  const { hits, isSettled, error } = found;
  const open = useOpenWhenFound(typed, found, onOpen);
  const keys = useListKeys(hits.length, open);
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
        onKeyDown={(event) => {
          if (event.key === 'Enter' && hits.length === 0) open(0);
          else keys.onKeyDown(event);
        }}
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
      {error && <Notice code={failureOf(error).code} />}
      <p className={classes.foot} role="status">
        {isSettled && hits.length === 0 && t('search.none', { query: typed.trim() })}
        {isSettled && hits.length > 0 && t('search.count', { count: hits.length })}
        {!isSettled && !error && hits.length === 0 && t('search.hint')}
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
