import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppErrorCode } from '../../shared/errors.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { useFocusBack } from '../ui/useFocusBack.ts';
import classes from './capture.module.css';
import { type Beginning, closeCapture, useCaptureState } from './capture-store.ts';
import { Understood } from './Understood.tsx';
import { useCaptured } from './useCaptured.ts';
import { useKeepCaptured } from './useKeepCaptured.tsx';

function Capture({ begun, unfinished }: { begun: Beginning; unfinished: string }) {
  const { t } = useTranslation();
  const [line, setLine] = useState(unfinished);
  const [beginning, setBeginning] = useState(begun);
  const [refused, setRefused] = useState<AppErrorCode | null>(null);
  const [isKeeping, setIsKeeping] = useState(false);
  const capture = useCaptured(line);
  const keepCaptured = useKeepCaptured();
  useFocusBack();

  async function keep(hasAnother: boolean): Promise<void> {
    if (capture.captured.text === '' || isKeeping) return;
    setIsKeeping(true);
    try {
      await keepCaptured(capture.captured, beginning);
    } catch (error) {
      setRefused(failureOf(error).code); // the line stays
      return;
    } finally {
      setIsKeeping(false);
    }
    setRefused(null);
    if (!hasAnother) return closeCapture();
    setLine('');
    capture.reset();
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void keep(false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void keep(true);
  }

  return (
    <Modal
      opened
      onClose={() => closeCapture(line)}
      title={t('capture.title')}
      size={640}
      yOffset="10dvh"
      closeButtonProps={{ 'aria-label': t('app.close') }}
      returnFocus={false}
    >
      <form className={classes.form} onSubmit={onSubmit}>
        {refused && <Notice code={refused} />}
        <TextInput
          data-autofocus
          data-private
          label={t('capture.line')}
          description={t('capture.hint')}
          placeholder={t('capture.placeholder')}
          inputWrapperOrder={['label', 'input', 'description']}
          size="md"
          autoComplete="off"
          maxLength={500}
          value={line}
          onChange={({ currentTarget }) => setLine(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <div className={classes.kept} data-is-empty={capture.captured.text === '' || undefined}>
          <p className={classes.label}>{t('capture.step')}</p>
          <p className={classes.words} data-private>
            {capture.captured.text || t('capture.placeholder')}
          </p>
          <Understood capture={capture} beginning={beginning} onBeginning={setBeginning} />
        </div>
        <div className={classes.ways}>
          <Button type="submit" disabled={capture.captured.text === ''} loading={isKeeping}>
            {t('capture.keep')}
          </Button>
          <Button variant="subtle" disabled={capture.captured.text === ''} onClick={() => void keep(true)}>
            {t('capture.keepAnother')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** A next step in one line, from anywhere: what it was understood as is shown and can be put right before it is kept. */
export function CaptureDialog() {
  const { beginning, unfinished } = useCaptureState();
  return beginning === null ? null : <Capture begun={beginning} unfinished={unfinished} />;
}
