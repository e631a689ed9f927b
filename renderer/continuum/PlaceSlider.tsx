import '@mantine/core/styles/Slider.css';
import { Slider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LAST_PLACE, sideOf, type Words } from '../../shared/continuum/continuum.rules.ts';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './continuum.module.css';

/** Eleven places, each with its notch. */
const notches = Array.from({ length: LAST_PLACE + 1 }, (_, value) => ({ value }));

/** "4 of 10, nearer to “building on strengths”". */
export function usePlaceWords({ from, to }: Words): (place: number, end?: string) => string {
  const { t } = useTranslation();
  return (place, end) => {
    const side = sideOf(place);
    return t(`continuum.sides.${side}`, { place, end: end ?? (side.endsWith('From') ? from : to) });
  };
}

/** The same on the screen, where only the coach's own words are private. */
export function PlaceWords({ place, ...words }: Words & { place: number }) {
  const say = usePlaceWords(words);
  const side = sideOf(place);
  if (side === 'middle') return <span>{say(place)}</span>;
  return <Veiled word={side.endsWith('From') ? words.from : words.to} words={(end) => say(place, end)} />;
}

export interface PlaceSliderProps extends Words {
  place: number;
  /** Whether the mark of today stands there; until then the stone is hollow. */
  isKept: boolean;
  onChange: (place: number) => void;
  /** Called when the stone is let go of, and after each key. */
  onRest: (place: number) => void;
}

/** The stone between both ends. Nothing is filled behind it: this is a place and no amount. */
export function PlaceSlider({ from, to, place, isKept, onChange, onRest }: PlaceSliderProps) {
  const { t } = useTranslation();
  const placeWords = usePlaceWords({ from, to });
  return (
    <Slider
      classNames={{
        root: classes.slider ?? '',
        track: classes.track ?? '',
        bar: classes.bar ?? '',
        markWrapper: classes.notchBox ?? '',
        mark: classes.notch ?? '',
        thumb: classes.stone ?? '',
      }}
      min={0}
      max={LAST_PLACE}
      step={1}
      marks={notches}
      label={null}
      thumbLabel={t('continuum.place', { from, to })}
      thumbValueText={placeWords}
      thumbProps={{ 'data-is-kept': isKept || undefined } as object}
      value={place}
      onChange={onChange}
      onChangeEnd={onRest}
    />
  );
}
