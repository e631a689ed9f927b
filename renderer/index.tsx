import './app/theme/fonts.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/theme/tokens.css';
import './app/theme/base.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { cspNonce } from './app/nonce.ts';

setNonce(cspNonce); // for the scroll lock inside Mantine's dialogs, which writes a style element of its own

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
