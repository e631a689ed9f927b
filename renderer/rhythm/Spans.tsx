import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../shared/rhythm/rhythm.contract.ts';
import classes from './rhythm.module.css';
import { SpanForm } from './SpanForm.tsx';
import { dateWords } from './span-words.ts';

export interface SpansProps {
  label: string;
  spans: readonly Span[];
  placeholder: string;
  addLabel: string;
  onChange: (spans: Span[]) => void;
}

interface SpanRowProps {
  span: Span;
  onChange: () => void;
  onRemove: () => void;
}

function SpanRow({ span: { name, startsOn, endsOn }, onChange, onRemove }: SpanRowProps) {
  const { t } = useTranslation();
  const first = dateWords(startsOn);
  return (
    <>
      <span className={classes.spanName}>{name}</span>
      <span className={classes.spanDays}>
        {startsOn === endsOn ? first : t('rhythm.until', { first, last: dateWords(endsOn) })}
      </span>
      <span className={classes.spanActions}>
        <Button variant="subtle" size="compact-sm" aria-label={t('rhythm.change', { name })} onClick={onChange}>
          {t('rhythm.changeShort')}
        </Button>
        <Button variant="subtle" size="compact-sm" aria-label={t('rhythm.remove', { name })} onClick={onRemove}>
          {t('rhythm.removeShort')}
        </Button>
      </span>
    </>
  );
}

/** Named spans of days, in the order of the calendar, and a place for another one. */
export function Spans({ label, spans, placeholder, addLabel, onChange }: SpansProps) {
  const { t } = useTranslation();
  const [changed, setChanged] = useState<number>();

  function remove(span: Span): void {
    onChange(spans.filter((other) => other !== span));
    const id = `rhythm-${span.startsOn}-${span.name}`;
    notifications.show({
      id,
      autoClose: 8000,
      closeButtonProps: { 'aria-label': t('app.dismiss') },
      message: (
        <>
          {t('rhythm.removed')}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              notifications.hide(id);
              onChange([...spans]);
            }}
          >
            {t('rhythm.undo')}
          </Button>
        </>
      ),
    });
  }

  return (
    <>
      {spans.length > 0 && (
        <ul className={classes.spans} aria-label={label}>
          {spans.map((span, index) => (
            <li key={`${span.startsOn} ${span.endsOn} ${span.name}`}>
              {changed === index ? (
                <SpanForm
                  initial={span}
                  placeholder={placeholder}
                  action={t('rhythm.keep')}
                  onDone={(wanted) => {
                    setChanged(undefined);
                    onChange(spans.with(index, wanted));
                  }}
                  onLeave={() => setChanged(undefined)}
                />
              ) : (
                <SpanRow span={span} onChange={() => setChanged(index)} onRemove={() => remove(span)} />
              )}
            </li>
          ))}
        </ul>
      )}
      <SpanForm placeholder={placeholder} action={addLabel} onDone={(span) => onChange([...spans, span])} />
    </>
  );
}
