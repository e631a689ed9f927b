import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flushAll, useSaveState } from '../../api/save-state.ts';
import { RiskBanner } from '../../ui/RiskBanner.tsx';
import type { Leaving } from './useLeaving.ts';

/** Words are on the screen and not in the journal. Where that held the coach back, going all the same is offered too. */
export function UnsavedBanner({ leaving: { heldBack, leaveAnyway } }: { leaving: Leaving }) {
  const { t } = useTranslation();
  const state = useSaveState();
  const [attempts, setAttempts] = useState(0);
  if (state.kind !== 'unsaved') return null;

  async function tryAgain(): Promise<void> {
    if (!(await flushAll())) setAttempts(attempts + 1);
  }

  const actions = (
    <>
      {heldBack && (
        <Button variant="subtle" onClick={leaveAnyway}>
          {t(heldBack === 'lock' ? 'app.lockAnyway' : 'app.closeAnyway')}
        </Button>
      )}
      <Button data-risk onClick={() => void tryAgain()}>
        {t('app.trySaving')}
      </Button>
    </>
  );
  return (
    <div>
      <RiskBanner code={state.failure.code} attempts={attempts} actions={actions} />
    </div>
  );
}
