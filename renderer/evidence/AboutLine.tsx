import { HandPalm, type Icon, Question, UserCheck } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Consent, EvidenceAbout } from '../../shared/evidence/about.contract.ts';
import classes from './about.module.css';
import { useAboutWords } from './about-words.ts';

const consentIcons: Record<Exclude<Consent, 'nobody'>, Icon> = { asked: Question, given: UserCheck, refused: HandPalm };

function ConsentWords({ who, consent }: { who: 'adults' | 'pupils'; consent: Consent | null }) {
  const { t } = useTranslation();
  if (consent === null || consent === 'nobody') return null;
  const ConsentIcon = consentIcons[consent];
  return (
    <span className={classes.consent} data-consent={consent}>
      <ConsentIcon size={14} aria-hidden="true" />
      {t(`evidence.about.agreed.${who}.${consent}`)}
    </span>
  );
}

/** What is said about a piece, quietly, below it; nothing where nothing is said. */
export function AboutLine({ about }: { about: EvidenceAbout }) {
  const words = useAboutWords()(about);
  const isAsked = [about.adults, about.pupils].some((consent) => consent !== null && consent !== 'nobody');
  return (
    <>
      {about.shows !== '' && (
        <p className={classes.shows} data-private>
          {about.shows}
        </p>
      )}
      {(words.length > 0 || isAsked) && (
        <p className={classes.said}>
          {words.length > 0 && <span>{words.join(' · ')}</span>}
          <ConsentWords who="adults" consent={about.adults} />
          <ConsentWords who="pupils" consent={about.pupils} />
        </p>
      )}
    </>
  );
}
