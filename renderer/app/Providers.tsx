import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Settings } from '../../shared/settings/settings.contract.ts';
import { createI18n } from './i18n.ts';
import { cspNonce } from './nonce.ts';
import { cssVariablesResolver, theme } from './theme/theme.ts';
import { useAppearance } from './theme/useAppearance.ts';

/** Words, colours and toasts for everything below. */
export function Providers({ settings, children }: { settings: Settings; children: ReactNode }) {
  const scheme = useAppearance(settings);
  const i18n = useMemo(() => createI18n(settings.locale), [settings.locale]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={scheme}
      getStyleNonce={() => cspNonce}
    >
      <I18nextProvider i18n={i18n}>
        <Notifications position="bottom-left" limit={1} autoClose={8000} />
        {children}
      </I18nextProvider>
    </MantineProvider>
  );
}
