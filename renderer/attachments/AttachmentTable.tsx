import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedAttachment } from '../../shared/attachments/attachments.contract.ts';
import { formatBytes } from '../../shared/files/format-bytes.ts';
import { Veiled } from '../ui/Veiled.tsx';
import { isUnused } from './is-unused.ts';
import { KindIcon } from './KindIcon.tsx';
import classes from './space.module.css';
import { useKindWords } from './useAttachments.ts';
import { usePlaces } from './usePlaces.ts';

/** How many are shown before all are asked for. */
const FIRST = 20;

function ShownBy({ listed }: { listed: ListedAttachment }) {
  const { others: elsewhere, isInTrash, isInHistory } = listed;
  const { t } = useTranslation();
  const [first, ...others] = usePlaces()(listed);
  if (!first) return <span>{t(isInHistory ? 'attachments.onlyHistory' : 'attachments.nothingShows')}</span>;
  return (
    <>
      {isInTrash ? (
        <Veiled word={first.title} words={(said) => t('attachments.inTrash', { title: said })} />
      ) : (
        <Link to={first.to}>
          <Veiled word={first.title} words={first.words} />
        </Link>
      )}
      {others.length > 0 &&
        ` ${t(elsewhere.length > 0 ? 'attachments.andMorePlaces' : 'attachments.andMore', { count: others.length })}`}
    </>
  );
}

interface RowProps {
  listed: ListedAttachment;
  onLook: (listed: ListedAttachment) => void;
  onRemove: (listed: ListedAttachment) => void;
}

function Row({ listed, onLook, onRemove }: RowProps) {
  const { t } = useTranslation();
  const kindWords = useKindWords();
  const { name, mediaType, bytes } = listed;
  return (
    <tr>
      <th scope="row">
        <span className={classes.file}>
          <KindIcon mediaType={mediaType} />
          <span>
            <button
              type="button"
              className={classes.look}
              aria-label={t('attachments.lookAt', { name })}
              onClick={() => onLook(listed)}
            >
              <span data-private>{name}</span>
            </button>
            <span className={classes.kind}>{kindWords(listed)}</span>
          </span>
        </span>
      </th>
      <td>
        <ShownBy listed={listed} />
      </td>
      <td className={classes.number}>{formatBytes(bytes)}</td>
      <td className={classes.act}>
        {isUnused(listed) && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('attachments.removeLabel', { name })}
            onClick={() => onRemove(listed)}
          >
            {t('attachments.remove')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Attachments, the largest first, each with the pages that show it. */
export function AttachmentTable({
  list,
  onLook,
  onRemove,
}: { list: readonly ListedAttachment[] } & Omit<RowProps, 'listed'>) {
  const { t } = useTranslation();
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? list : list.slice(0, FIRST);
  return (
    <div className={classes.tableBox}>
      <table className={classes.table}>
        <caption className="screen-reader-only">{t('attachments.listCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('attachments.name')}</th>
            <th scope="col">{t('attachments.shown')}</th>
            <th scope="col" className={classes.number}>
              {t('attachments.size')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((listed) => (
            <Row key={listed.id} listed={listed} onLook={onLook} onRemove={onRemove} />
          ))}
        </tbody>
      </table>
      {shown.length < list.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsAll(true)}>
          {t('attachments.showAll', { count: list.length })}
        </Button>
      )}
    </div>
  );
}
