import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PaletteCommand } from './palette-commands.ts';

/** Where one can go, as the side bar and the settings name it. */
export function usePlaces(): PaletteCommand[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const settings = [t('app.settings'), t('search.words.settings')];
  const places: { to: string; label: string; keywords?: string[] }[] = [
    { to: '/today', label: t('app.today') },
    { to: '/journal', label: t('app.journal') },
    { to: '/growth', label: t('app.growth'), keywords: [t('search.words.growth')] },
    { to: '/growth/over-time', label: t('mastery.places.overTime'), keywords: [t('app.growth')] },
    { to: '/growth/evidence', label: t('mastery.places.evidence'), keywords: [t('app.growth')] },
    { to: '/growth/continuum', label: t('mastery.places.continuum'), keywords: [t('app.growth')] },
    { to: '/growth/frameworks', label: t('mastery.places.frameworks'), keywords: [t('app.growth')] },
    { to: '/feedback', label: t('app.feedback'), keywords: [t('search.words.feedback')] },
    { to: '/people', label: t('app.people'), keywords: [t('search.words.people')] },
    { to: '/templates', label: t('app.templates'), keywords: [t('search.words.templates')] },
    { to: '/settings/appearance', label: t('settings.sections.appearance'), keywords: settings },
    { to: '/settings/lock', label: t('settings.sections.lock'), keywords: settings },
    { to: '/settings/backups', label: t('settings.sections.backups'), keywords: settings },
    { to: '/settings/trust', label: t('settings.sections.trust'), keywords: settings },
  ];
  return places.map(({ to, label, keywords }) => ({
    id: `place:${to}`,
    label,
    keywords,
    run: () => void navigate(to),
  }));
}
