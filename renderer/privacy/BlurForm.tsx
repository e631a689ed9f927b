import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Blur } from '../../shared/privacy/blur.rules.ts';
import { blurPage, changedLines, pageToLines } from '../../shared/privacy/page-words.rules.ts';
import { mentionsPupils } from '../../shared/privacy/privacy.rules.ts';
import { Notice } from '../ui/Notice.tsx';
import { BlurPreview } from './BlurPreview.tsx';
import classes from './privacy.module.css';
import { type BlurOutcome, suggestionsFor, useBlurring, type WholePage, wordsOf } from './useBlurring.ts';

interface TickProps {
  label: string;
  /** Whether the label holds words of the page. */
  isPrivate?: boolean;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function Tick({ label, isPrivate = false, isOn, onChange }: TickProps) {
  return (
    <label className={classes.tick}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span data-private={isPrivate || undefined}>{label}</span>
    </label>
  );
}

/** A word that nobody suggested. */
function AnotherWord({ onAdd }: { onAdd: (word: string) => void }) {
  const { t } = useTranslation();
  const [word, setWord] = useState('');
  return (
    <form
      className={classes.another}
      onSubmit={(event) => {
        event.preventDefault();
        if (word.trim() !== '') onAdd(word.trim());
        setWord('');
      }}
    >
      <TextInput
        data-private
        aria-label={t('privacy.addWord')}
        placeholder={t('privacy.addWord')}
        value={word}
        maxLength={120}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('privacy.add')}
      </Button>
    </form>
  );
}

/** The words, what changes, and the question; nothing is saved before it is answered. */
export function BlurForm({ page, onClose }: { page: WholePage; onClose: () => void }) {
  const { t } = useTranslation();
  const [{ blurs, chosen }] = useState(() => suggestionsFor(page, t('privacy.someone')));
  const [known, setKnown] = useState<readonly Blur[]>(blurs);
  const [words, setWords] = useState<readonly string[]>(chosen);
  const [forgetsHistory, setForgetsHistory] = useState(true);
  const [noLonger, setNoLonger] = useState<boolean>();
  const [outcome, setOutcome] = useState<BlurOutcome>();
  const blurPageNow = useBlurring();

  const wanted = known.filter(({ word }) => words.includes(word));
  const lines = changedLines(wordsOf(page), wanted);
  const seemsClean = !mentionsPupils(pageToLines(blurPage(wordsOf(page), wanted)).join('\n'));
  const isUnmarked = noLonger ?? seemsClean;

  function add(word: string): void {
    if (!known.some((blur) => blur.word === word)) setKnown([...known, { word, to: t('privacy.someone') }]);
    setWords([...words, word]);
  }

  async function blur(): Promise<void> {
    const next = await blurPageNow(page, {
      blurs: wanted,
      forgetsHistory,
      mentionsPupils: page.entry.mentionsPupils && !isUnmarked,
    });
    setOutcome(next);
    if (next.kind !== 'done') return;
    notifications.show({ message: t('privacy.blurred'), closeButtonProps: { 'aria-label': t('app.dismiss') } });
    onClose();
  }

  return (
    <div className={classes.blurring}>
      <p className={classes.text}>{t(known.length > 0 ? 'privacy.blurText' : 'privacy.noWords')}</p>
      {known.length > 0 && (
        <fieldset className={classes.words} aria-label={t('privacy.words')}>
          {known.map(({ word, to }) => (
            <Tick
              key={word}
              isPrivate
              label={t('privacy.wordTo', { word, to })}
              isOn={words.includes(word)}
              onChange={(isOn) => setWords(isOn ? [...words, word] : words.filter((other) => other !== word))}
            />
          ))}
        </fieldset>
      )}
      <AnotherWord onAdd={add} />
      {wanted.length > 0 && <BlurPreview lines={lines} />}
      <Tick label={t('privacy.earlierForms')} isOn={forgetsHistory} onChange={setForgetsHistory} />
      {page.entry.mentionsPupils && <Tick label={t('privacy.noLonger')} isOn={isUnmarked} onChange={setNoLonger} />}
      {outcome?.kind === 'forms-remain' && <p className={classes.text}>{t('privacy.formsRemain')}</p>}
      {outcome && outcome.kind !== 'done' && <Notice code={outcome.code} />}
      <div className={classes.actions}>
        {lines.length > 0 && outcome?.kind !== 'forms-remain' && (
          <Button variant="default" onClick={() => void blur()}>
            {t('privacy.doBlur')}
          </Button>
        )}
        <Button onClick={onClose}>{t('privacy.leave')}</Button>
      </div>
    </div>
  );
}
