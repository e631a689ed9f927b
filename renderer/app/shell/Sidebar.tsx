import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  AddressBook,
  BookBookmark,
  Cards,
  FlagPennant,
  GearSix,
  type Icon,
  Notebook,
  Signpost,
  SunHorizon,
  UsersThree,
} from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Mark } from '../../ui/Mark.tsx';
import classes from './Shell.module.css';

interface Place {
  to: string;
  name: 'today' | 'journal' | 'nextSteps' | 'growth' | 'feedback' | 'portfolio' | 'people' | 'templates' | 'settings';
  icon: Icon;
}

const pages: readonly Place[] = [
  { to: '/today', name: 'today', icon: SunHorizon },
  { to: '/journal', name: 'journal', icon: Notebook },
  { to: '/next-steps', name: 'nextSteps', icon: FlagPennant },
  { to: '/growth', name: 'growth', icon: Signpost },
  { to: '/feedback', name: 'feedback', icon: UsersThree },
  { to: '/portfolio', name: 'portfolio', icon: BookBookmark },
  { to: '/people', name: 'people', icon: AddressBook },
  { to: '/templates', name: 'templates', icon: Cards },
];
const tools: readonly Place[] = [{ to: '/settings', name: 'settings', icon: GearSix }];

function PlaceLink({ place: { to, name, icon: PlaceIcon }, isFolded }: { place: Place; isFolded: boolean }) {
  const { t } = useTranslation();
  const label = t(`app.${name}`);
  return (
    <Tooltip label={label} position="right" disabled={!isFolded}>
      <NavLink to={to} className={classes.place ?? ''} aria-label={label}>
        <PlaceIcon size={18} aria-hidden="true" />
        <span className={classes.placeName}>{label}</span>
      </NavLink>
    </Tooltip>
  );
}

/** Where one can go; only what exists is shown. Folds to icons in a narrow window. */
export function Sidebar() {
  const { t } = useTranslation();
  const isFolded = useMediaQuery('(max-width: 1099px)', false, { getInitialValueInEffect: false });
  const links = (places: readonly Place[]) =>
    places.map((place) => <PlaceLink key={place.to} place={place} isFolded={isFolded} />);
  return (
    <aside className={classes.sidebar}>
      <div className={classes.brand}>
        <Mark size={22} />
        <span className={classes.placeName}>{t('app.name')}</span>
      </div>
      <nav aria-label={t('app.mainMenu')} className={classes.places}>
        {links(pages)}
      </nav>
      <nav aria-label={t('app.tools')} className={`${classes.places} ${classes.tools}`}>
        {links(tools)}
      </nav>
    </aside>
  );
}
