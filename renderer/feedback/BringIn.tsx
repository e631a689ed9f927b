import { Button, Textarea } from '@mantine/core';
import { FolderOpen } from '@phosphor-icons/react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import classes from './collect.module.css';
import { Outcomes } from './Outcomes.tsx';
import { type BringingIn, useBringIn } from './useBringIn.ts';

/** Many files at once, dropped or chosen in the system's own dialog. */
function Files({ bringing }: { bringing: BringingIn }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    void bringing.bringFiles([...event.dataTransfer.files]);
  }

  return (
    <section
      aria-label={t('feedback.intake.drop')}
      className={classes.drop}
      data-is-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p>{t('feedback.intake.drop')}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-label={t('feedback.intake.choose')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = ''; // so that the same file can be chosen again
          void bringing.bringFiles(files);
        }}
      />
      <Button
        leftSection={<FolderOpen size={18} aria-hidden="true" />}
        aria-disabled={bringing.progress !== null}
        onClick={() => input.current?.click()}
      >
        {t('feedback.intake.choose')}
      </Button>
    </section>
  );
}

function Block({ bringing }: { bringing: BringingIn }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');

  async function take(): Promise<void> {
    if (await bringing.bringBlock(text)) setText('');
  }

  return (
    <form
      className={classes.paste}
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <Textarea
        label={t('feedback.intake.paste')}
        placeholder={t('feedback.intake.pastePlaceholder')}
        classNames={{ input: classes.block ?? '' }}
        minRows={2}
        maxRows={6}
        autosize
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== '' && (
        <div>
          <Button type="submit" variant="default" aria-disabled={bringing.progress !== null}>
            {t('feedback.intake.takeIn')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Answers that come back as files or blocks of text. They are read in this window and judged behind the door. */
export function BringIn({ round }: { round: Pick<Round, 'id'> }) {
  const { t } = useTranslation();
  const bringing = useBringIn(round.id);
  const { progress, outcomes, failure } = bringing;
  return (
    <Card title={t('feedback.intake.files')}>
      <p className={classes.hint}>{t('feedback.intake.filesText')}</p>
      <Files bringing={bringing} />
      <Block bringing={bringing} />
      {progress && (
        <p role="status" className={classes.hint}>
          {t('feedback.intake.reading', progress)}
        </p>
      )}
      {failure && <Notice code={failure.code} />}
      {outcomes.length > 0 && <Outcomes outcomes={outcomes} />}
    </Card>
  );
}
