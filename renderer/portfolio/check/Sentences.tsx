import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/portfolio/portfolio.contract.ts';
import classes from './check.module.css';

/** Enough to see what it is about. */
const SHOWN = 2;

type Place = Hit['places'][number];

function Sentence({ place }: { place: Place }) {
  const { t } = useTranslation();
  const { sentence, from, to } = place;
  // A sentence of the text needs no word about where it stands.
  const where = place.place === 'text' ? null : t(`portfolio.check.words.place.${place.place}`);
  return (
    <li>
      <span data-private className={classes.sentence}>
        {sentence.slice(0, from)}
        <mark>{sentence.slice(from, to)}</mark>
        {sentence.slice(to)}
      </span>
      {where && <span className={classes.meta}> {where}</span>}
    </li>
  );
}

/** Where it stands: the first places, and all on request. */
export function Sentences({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation();
  const [isAll, setIsAll] = useState(false);
  // A place is nothing but its turn.
  const turns = places.map((place, turn) => ({ place, id: `place-${turn}` }));
  const shown = isAll ? turns : turns.slice(0, SHOWN);
  const rest = places.length - shown.length;
  return (
    <>
      <ul className={classes.sentences}>
        {shown.map(({ place, id }) => (
          <Sentence key={id} place={place} />
        ))}
      </ul>
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" className={classes.more ?? ''} onClick={() => setIsAll(true)}>
          {t('portfolio.check.words.more', { count: rest })}
        </Button>
      )}
    </>
  );
}
