import { Button } from '@mantine/core';
import { Paperclip } from '@phosphor-icons/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Artefact, ArtefactFile } from '../../shared/artefacts/artefacts.contract.ts';
import { arranged } from '../../shared/artefacts/artefacts.rules.ts';
import { api } from '../api/client.ts';
import { failureOf, unwrap } from '../api/failure.ts';
import { AttachedFile, useAttach } from '../attachments/public.ts';
import { Card } from '../ui/Card.tsx';
import { Movers } from '../ui/Movers.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import { useUndoToast } from '../ui/useUndoToast.tsx';
import { ArtefactField } from './ArtefactField.tsx';
import classes from './artefacts.module.css';
import { useChangeArtefact } from './artefacts-queries.ts';
import { LinkList } from './LinkList.tsx';
import { useOrder } from './useOrder.ts';

interface RowProps {
  artefact: Artefact;
  place: number;
  shown: ArtefactFile;
  onMove: (by: -1 | 1) => void;
}

const isSame = (one: ArtefactFile, other: ArtefactFile) => one.file.id === other.file.id;

/** Of a picture, and of the still that stands for a film on paper, what can be seen on it. */
const needsAlt = ({ file: { view } }: ArtefactFile) => view === 'image' || view === 'video';

function FileRow({ artefact, place, shown, onMove }: RowProps) {
  const { t } = useTranslation();
  const say = useUndoToast();
  const sayRefused = useSayRefused();
  const { mutate, mutateAsync } = useChangeArtefact(artefact.id);
  const { file, alt, caption } = shown;
  const saying = (words: Partial<ArtefactFile>) =>
    mutateAsync(({ files }) => ({ files: files.map((one) => (isSame(one, shown) ? { ...one, ...words } : one)) }));

  function takeOut(): void {
    mutate(({ files }) => ({ files: files.filter((one) => !isSame(one, shown)) }), {
      onSuccess: () =>
        say(t('artefacts.fileRemoved'), () =>
          mutate(({ files }) => ({ files: files.toSpliced(place, 0, shown) }), { onError: sayRefused }),
        ),
    });
  }

  return (
    <li className={classes.file}>
      <AttachedFile attachmentId={file.id} name={file.name} />
      <div className={classes.fileWords}>
        <div className={classes.grow}>
          {needsAlt(shown) && (
            <ArtefactField
              kind="line"
              label={t('artefacts.altLabel')}
              placeholder={t('artefacts.altPlaceholder')}
              stored={alt}
              maxLength={500}
              save={(words) => saying({ alt: words })}
            />
          )}
          <ArtefactField
            kind="line"
            label={t('artefacts.caption')}
            placeholder={t('artefacts.captionPlaceholder')}
            stored={caption}
            maxLength={500}
            save={(words) => saying({ caption: words })}
          />
        </div>
        <Movers
          id={`file-${file.id}`}
          what={t('artefacts.fileOf', { place: place + 1 })}
          place={place}
          count={artefact.files.length}
          least={0}
          onMove={onMove}
          onRemove={takeOut}
        />
      </div>
    </li>
  );
}

/** Chosen in the system's dialog, taken into the encrypted store, and then held by the artefact. */
function AddFiles({ artefact }: { artefact: Artefact }) {
  const { t } = useTranslation();
  const sayRefused = useSayRefused();
  const { attach, panel } = useAttach();
  const { mutateAsync } = useChangeArtefact(artefact.id);
  const input = useRef<HTMLInputElement>(null);

  async function take(files: readonly File[]): Promise<void> {
    try {
      const taken: ArtefactFile[] = [];
      for (const { attachmentId } of await attach(files)) {
        const file = await unwrap(api.attachments.findAttachment({ id: attachmentId }));
        if (file) taken.push({ file, alt: '', caption: '' });
      }
      const isNew = (one: ArtefactFile, known: readonly ArtefactFile[]) => !known.some((other) => isSame(one, other));
      await mutateAsync((now) => ({ files: [...now.files, ...taken.filter((one) => isNew(one, now.files))] }));
    } catch (error) {
      sayRefused(error);
    }
  }

  return (
    <>
      <Button
        variant="default"
        leftSection={<Paperclip size={18} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {t('artefacts.addFile')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-label={t('artefacts.chooseFiles')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = ''; // so that the same file can be chosen again
          void take(files);
        }}
      />
      {panel}
    </>
  );
}

/** What the artefact is: its files with their words, and links. */
export function FilesPart({ artefact }: { artefact: Artefact }) {
  const { t } = useTranslation();
  const { mutateAsync, error } = useChangeArtefact(artefact.id);
  const keyOf = (one: ArtefactFile) => one.file.id;
  const { shown: ordered, move } = useOrder(artefact.files, keyOf, (order) =>
    mutateAsync(({ files }) => ({ files: arranged(files, order, keyOf) })),
  );
  const isEmpty = artefact.files.length === 0 && artefact.links.length === 0;
  return (
    <Card title={t('artefacts.files')}>
      {isEmpty && <p className={classes.quiet}>{t('artefacts.filesNone')}</p>}
      {artefact.files.length > 0 && (
        <ul className={classes.files}>
          {ordered.map((shown, place) => (
            <FileRow
              key={shown.file.id}
              artefact={artefact}
              place={place}
              shown={shown}
              onMove={(by) => move(place, by)}
            />
          ))}
        </ul>
      )}
      <LinkList artefact={artefact}>
        <AddFiles artefact={artefact} />
      </LinkList>
      {error && <Notice code={failureOf(error).code} />}
    </Card>
  );
}
