import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unsavedMessages } from '../../../shared/errors.messages.ts';
import type { AppErrorCode } from '../../../shared/errors.ts';
import { flushAll, type Rescue, useSaveState } from '../../api/save-state.ts';
import { RiskBanner } from '../../ui/RiskBanner.tsx';
import type { Leaving } from './useLeaving.ts';

const hasOwnSentences = (code: AppErrorCode): code is keyof typeof unsavedMessages =>
  Object.hasOwn(unsavedMessages, code);

function useSentences(): (code: AppErrorCode, isLeft: boolean) => { title: string; text: string } {
  const { t } = useTranslation();
  return (code, isLeft) => {
    const at = hasOwnSentences(code) ? (`unsaved.${code}` as const) : (`error.${code}` as const);
    const title = t(`${at}.title`);
    if (isLeft) return { title: t('app.leftUnsaved'), text: `${title} ${t('app.leftSafe')}` };
    return { title, text: `${t(`${at}.safe`)} ${t(`${at}.next`)}` };
  };
}

function RescueButton({ rescue: { kind, act }, isMain }: { rescue: Rescue; isMain: boolean }) {
  const { t } = useTranslation();
  const [isBusy, setIsBusy] = useState(false); // a double click makes one new page and not two

  async function go(): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    await act();
    setIsBusy(false);
    if (kind === 'copyWords')
      notifications.show({ message: t('app.copied'), closeButtonProps: { 'aria-label': t('app.dismiss') } });
  }

  return (
    <Button
      {...(isMain ? { 'data-risk': true } : { variant: 'subtle' })}
      onMouseDown={(event) => event.preventDefault()} // the caret stays in the page, and what is marked there too
      onClick={() => void go()}
    >
      {t(`app.rescue.${kind}`)}
    </Button>
  );
}

/** Words are on the screen and not in the journal. Where that held the coach back, going all the same is offered too. */
export function UnsavedBanner({ leaving: { heldBack, leaveAnyway } }: { leaving: Leaving }) {
  const { t } = useTranslation();
  const state = useSaveState();
  const sentencesOf = useSentences();
  const [attempts, setAttempts] = useState(0);
  if (state.kind !== 'unsaved') return null;
  const { failure, rescues, canTryAgain } = state;

  async function tryAgain(): Promise<void> {
    if (!(await flushAll())) setAttempts(attempts + 1);
  }

  const isLeft = rescues.some(({ kind }) => kind === 'showPage');
  const actions = (
    <>
      {heldBack && (
        <Button variant="subtle" onClick={leaveAnyway}>
          {t(heldBack === 'lock' ? 'app.lockAnyway' : 'app.closeAnyway')}
        </Button>
      )}
      {rescues.toReversed().map((rescue) => (
        <RescueButton key={rescue.kind} rescue={rescue} isMain={!canTryAgain && rescue === rescues[0]} />
      ))}
      {canTryAgain && (
        <Button data-risk onClick={() => void tryAgain()}>
          {t('app.trySaving')}
        </Button>
      )}
    </>
  );
  return (
    <div>
      <RiskBanner {...sentencesOf(failure.code, isLeft)} attempts={attempts} actions={actions} />
    </div>
  );
}
