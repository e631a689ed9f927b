import { useTranslation } from 'react-i18next';
import { bridge } from '../../api/bridge.ts';

/** A command's key as this computer's keyboard shows it. The keys themselves live in the main process's menu. */
export function useKeyName(key: string): string {
  const { t } = useTranslation();
  return t(bridge().platform === 'darwin' ? 'app.cmd' : 'app.ctrl', { key });
}
