import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { flushAll, useSaveState } from '../../api/save-state.ts';
import { RiskBanner } from '../../ui/RiskBanner.tsx';
import classes from './Shell.module.css';

export function UnsavedBanner({ wantsToClose }: { wantsToClose: boolean }) {
  const { t } = useTranslation();
  const state = useSaveState();
  if (state.kind !== 'unsaved') return null;
  const actions = (
    <>
      {wantsToClose && (
        <Button variant="subtle" onClick={() => void api.app.answerClose({ mayClose: true })}>
          {t('app.closeAnyway')}
        </Button>
      )}
      <Button data-risk onClick={() => void flushAll()}>
        {t('app.trySaving')}
      </Button>
    </>
  );
  return (
    <div className={classes.banner}>
      <RiskBanner code={state.failure.code} actions={actions} />
    </div>
  );
}
