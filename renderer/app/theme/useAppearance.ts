import { useColorScheme, useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect } from 'react';
import type { Settings } from '../../../shared/settings/settings.contract.ts';

/** Puts the chosen look on the root element, where tokens.css finds it; follows the system where that was chosen. */
export function useAppearance({ theme, contrast, textSize }: Settings): 'light' | 'dark' {
  const systemTheme = useColorScheme('light', { getInitialValueInEffect: false });
  const systemWantsContrast = useMediaQuery('(prefers-contrast: more)', false, { getInitialValueInEffect: false });
  const scheme = theme === 'system' ? systemTheme : theme;
  const isHighContrast = contrast === 'more' || (contrast === 'system' && systemWantsContrast);
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset['theme'] = scheme;
    dataset['contrast'] = isHighContrast ? 'more' : 'standard';
    style.fontSize = `${textSize}%`;
  }, [scheme, isHighContrast, textSize]);
  return scheme;
}
