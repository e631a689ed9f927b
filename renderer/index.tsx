import './app/theme/fonts.css';
import './app/theme/mantine.css';
import '@mantine/notifications/styles.css';
import './app/theme/tokens.css';
import './app/theme/base.css';
import './app/theme/private.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { cspNonce } from './app/nonce.ts';

setNonce(cspNonce); // for the scroll lock inside Mantine's dialogs, which writes a style element of its own

// Until the settings are read: main has told the system's look to be the one that the coach chose.
document.documentElement.dataset['theme'] = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
