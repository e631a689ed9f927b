import { useTranslation } from 'react-i18next';
import { Parts } from '../ui/Parts.tsx';

/** The parts of Portfolio, in a line above the page. */
export function PortfolioTabs() {
  const { t } = useTranslation();
  return (
    <Parts
      label={t('portfolio.parts')}
      parts={[
        { to: '/portfolio', name: t('portfolio.places.portfolios') },
        { to: '/portfolio/programs', name: t('portfolio.places.programs') },
        { to: '/portfolio/artefacts', name: t('portfolio.places.artefacts') },
      ]}
    />
  );
}
