import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import type { Form } from '../../shared/mastery/mastery.contract.ts';
import { itemsOf, shortNameOf } from '../../shared/mastery/scoring.rules.ts';
import classes from './assess.module.css';

export interface AssessMapProps {
  framework: FrameworkWording;
  form: Form;
  /** What stands on the page now. */
  shown: readonly ItemId[];
  isAnswered: (id: ItemId) => boolean;
  onChoose: (id: ItemId) => void;
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Every part by its code, grouped by domain: what is answered, and the way to any of them. One stop of the Tab key; arrows move. */
export function AssessMap({ framework, form, shown, isAnswered, onChoose }: AssessMapProps) {
  const { t } = useTranslation();
  const map = useRef<HTMLElement>(null);

  function press(event: KeyboardEvent<HTMLElement>): void {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const stops = [...(map.current?.querySelectorAll('button') ?? [])];
    stops[stops.indexOf(event.target as HTMLButtonElement) + step]?.focus();
  }

  return (
    <nav ref={map} className={classes.map} aria-label={t('mastery.take.map')}>
      {framework.domains.map((domain) => (
        <div
          key={domain.id}
          className={classes.mapDomain}
          data-is-shown={itemsOf(domain, form).some(({ id }) => shown.includes(id))}
        >
          {form === 'full' && <span className={classes.mapName}>{shortNameOf(domain)}</span>}
          <div className={classes.mapItems}>
            {itemsOf(domain, form).map(({ id, code, name }) => (
              <button
                key={id}
                type="button"
                className={classes.mapItem}
                data-is-answered={isAnswered(id)}
                aria-current={shown.includes(id) ? 'step' : undefined}
                tabIndex={id === shown[0] ? 0 : -1}
                aria-label={t('mastery.take.mapItem', {
                  code,
                  name,
                  state: t(isAnswered(id) ? 'mastery.take.mapAnswered' : 'mastery.take.mapOpen'),
                })}
                title={name}
                onKeyDown={press}
                onClick={() => onChoose(id)}
              >
                {form === 'full' ? code : shortNameOf({ name })}
              </button>
            ))}
          </div>
        </div>
      ))}
    </nav>
  );
}
