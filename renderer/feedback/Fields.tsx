import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldName } from '../../shared/feedback/gaps.rules.ts';
import { Further } from './Further.tsx';
import classes from './fields.module.css';
import { figureWords } from './figure-words.ts';
import type { ReadItem } from './reading.ts';
import results from './results.module.css';
import { useThingOf } from './useThingOf.ts';

interface FieldProps {
  name: FieldName;
  items: readonly ReadItem[];
}

/** A statement of a field: as the others were asked, what I said and what they said, and where it can lead. */
function Statement({ item }: { item: ReadItem }) {
  const { t } = useTranslation();
  const thingOf = useThingOf();
  return (
    <li className={classes.item}>
      <p className={classes.statement}>{item.item.observer}</p>
      <p className={classes.figures}>
        {item.mine !== null && (
          <span className={classes.mine}>{t('feedback.results.fields.mine', { mean: figureWords(item.mine) })}</span>
        )}
        {item.others.mean !== null && (
          <span className={classes.theirs}>
            {t('feedback.results.fields.theirs', { mean: figureWords(item.others.mean) })}
          </span>
        )}
        {item.item.isOwnExperience && <span>{t('feedback.results.fields.vantage')}</span>}
      </p>
      <Further thing={thingOf(item)} />
    </li>
  );
}

function Field({ name, items }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.field}>
      <h3 id={id}>{t(`feedback.results.fields.${name}.title`)}</h3>
      <p className={classes.text}>{t(`feedback.results.fields.${name}.text`)}</p>
      {items.length === 0 ? (
        <p className={classes.none}>{t('feedback.results.fields.none')}</p>
      ) : (
        <ul className={classes.items}>
          {items.map((item) => (
            <Statement key={item.code} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

export interface FieldPairProps {
  title: string;
  text: string;
  fields: readonly FieldProps[];
}

/** Two of the four fields beside each other; strengths come before gaps. */
export function FieldPair({ title, text, fields }: FieldPairProps) {
  const id = useId();
  return (
    <section className={results.part} aria-labelledby={id}>
      <div>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        <p className={results.quiet}>{text}</p>
      </div>
      <div className={classes.pair}>
        {fields.map((field) => (
          <Field key={field.name} {...field} />
        ))}
      </div>
    </section>
  );
}
