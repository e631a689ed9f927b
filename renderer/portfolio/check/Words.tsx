import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit, PortfolioId } from '../../../shared/portfolio/portfolio.contract.ts';
import { failureOf } from '../../api/failure.ts';
import { Notice } from '../../ui/Notice.tsx';
import { AllCodes } from './AllCodes.tsx';
import classes from './check.module.css';
import { type Answer, useDecide } from './check-queries.ts';
import { Decided } from './Decided.tsx';
import { HitCard } from './HitCard.tsx';
import { Section } from './Section.tsx';
import { useNextInPlace } from './useNextInPlace.ts';

/** One code is decided like everything else. */
const FEW_CODES = 2;

/** Names and other telling words: what is open, one below the other, and what was decided, folded. */
export function Words({ id, hits }: { id: PortfolioId; hits: readonly Hit[] }) {
  const { t } = useTranslation();
  const decide = useDecide(id);
  const list = useRef<HTMLDivElement>(null);
  const open = hits.filter(({ decision }) => decision === null);
  const decided = hits.filter(({ decision }) => decision !== null);
  const codes = open.filter(({ kind }) => kind === 'code');
  const goOn = useNextInPlace(list, open.length);
  const answer = (answers: Answer[], place: number) => {
    goOn(place);
    decide.mutate(answers);
  };
  const standing =
    open.length === 0 ? t('portfolio.check.words.done') : t('portfolio.check.words.left', { count: open.length });
  return (
    <Section title={t('portfolio.check.words.title')} standing={hits.length === 0 ? null : standing}>
      {hits.length === 0 && <p className={classes.quiet}>{t('portfolio.check.words.none')}</p>}
      {decide.error && <Notice code={failureOf(decide.error).code} />}
      <div ref={list} className={classes.stack}>
        {codes.length >= FEW_CODES && (
          <AllCodes codes={codes} isBusy={decide.isPending} onAnswer={(answers) => answer(answers, 0)} />
        )}
        {open.map((hit, place) => (
          <HitCard key={hit.key} hit={hit} isBusy={decide.isPending} onAnswer={(one) => answer([one], place)} />
        ))}
      </div>
      {decided.length > 0 && (
        <Decided hits={decided} onChange={(key) => decide.mutate([{ key, decision: null, replacement: '' }])} />
      )}
    </Section>
  );
}
