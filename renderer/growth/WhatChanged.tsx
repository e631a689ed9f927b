import { useTranslation } from 'react-i18next';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import type { Change } from '../../shared/mastery/change.rules.ts';
import type { Form } from '../../shared/mastery/mastery.contract.ts';
import { allItems } from '../../shared/mastery/scoring.rules.ts';
import { ChangeWord } from './change-words.tsx';
import classes from './growth.module.css';

const told = ['moved', 'rated-higher', 'recalibrated', 'rated-lower'] as const satisfies readonly Change[];

export interface WhatChangedProps {
  title: string;
  framework: FrameworkWording;
  form: Form;
  changes: ReadonlyMap<ItemId, Change>;
}

/** Which parts became what, each kind with what it means; what stayed is not listed. */
export function WhatChanged({ title, framework, form, changes }: WhatChangedProps) {
  const { t } = useTranslation();
  const groups = told.flatMap((change) => {
    const items = allItems(framework, form).filter(({ id }) => changes.get(id) === change);
    return items.length === 0 ? [] : [{ change, items }];
  });
  if (groups.length === 0) return null;
  return (
    <section className={classes.what} aria-label={title}>
      <h2>{title}</h2>
      <dl>
        {groups.map(({ change, items }) => (
          <div key={change}>
            <dt>
              <ChangeWord change={change} />
              <span className={classes.meaning}>{t(`growth.meanings.${change}`)}</span>
            </dt>
            <dd>
              <ul>
                {items.map(({ id, code, name }) => (
                  <li key={id}>
                    {code} {name}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
