import { useTranslation } from 'react-i18next';
import { bridge } from '../api/bridge.ts';

/** `Mod-Shift-8` as it stands on this computer's keyboard: "Ctrl Shift 8", or "⌘ ⇧ 8". */
export function useKeyNames(): (keys: string) => string {
  const { t } = useTranslation();
  const keyboard = bridge().platform === 'darwin' ? 'mac' : 'pc';
  const names: Record<string, string> = {
    Mod: t(`app.keys.${keyboard}.mod`),
    Shift: t(`app.keys.${keyboard}.shift`),
    Alt: t(`app.keys.${keyboard}.alt`),
  };
  return (keys) =>
    keys
      .split('-')
      .map((key) => names[key] ?? key)
      .join(' ');
}
