import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/portfolio/portfolio.contract.ts';
import { AnotherWord } from './AnotherWord.tsx';
import classes from './check.module.css';
import type { Answer } from './check-queries.ts';
import { Sentences } from './Sentences.tsx';

export interface HitCardProps {
  hit: Hit;
  isBusy: boolean;
  onAnswer: (answer: Answer) => void;
}

/** Something telling in its sentences, and what can become of it. */
export function HitCard({ hit, isBusy, onAnswer }: HitCardProps) {
  const { t } = useTranslation();
  const [isWriting, setIsWriting] = useState(false);
  const id = useId();
  const { key, kind, words, places, suggestion } = hit;
  const answer = (decision: Answer['decision'], replacement = '') =>
    !isBusy && onAnswer({ key, decision, replacement });
  return (
    <article className={classes.card} aria-labelledby={id} tabIndex={-1} data-card>
      <header className={classes.cardHead}>
        <h3 id={id} data-private>
          {words}
        </h3>
        <p className={classes.meta}>
          {t(`portfolio.check.words.kind.${kind}`)}, {t('portfolio.check.words.places', { count: places.length })}
        </p>
      </header>
      <Sentences places={places} />
      {isWriting ? (
        <AnotherWord
          hit={hit}
          onUse={(replacement) => answer('replace', replacement)}
          onCancel={() => setIsWriting(false)}
        />
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend that nobody needs to see
        <div className={classes.answers} role="group" aria-label={t('portfolio.check.words.answers', { words })}>
          <Button variant="default" size="compact-md" onClick={() => answer('replace', suggestion)}>
            {t('portfolio.check.words.use', { label: suggestion })}
          </Button>
          <Button variant="subtle" size="compact-md" onClick={() => setIsWriting(true)}>
            {t('portfolio.check.words.another')}
          </Button>
          <Button variant="subtle" size="compact-md" onClick={() => answer('keep')}>
            {t('portfolio.check.words.keep')}
          </Button>
          <Button variant="subtle" size="compact-md" onClick={() => answer('leave-out')}>
            {t('portfolio.check.words.leaveOut')}
          </Button>
        </div>
      )}
    </article>
  );
}
