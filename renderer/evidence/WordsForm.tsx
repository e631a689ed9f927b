import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { nothingSaid } from '../../shared/evidence/about.rules.ts';
import { ADDRESS_CHARACTERS, completeAddress, isAddress } from '../../shared/evidence/address.rules.ts';
import type { Evidence, EvidenceTarget } from '../../shared/evidence/evidence.contract.ts';
import { DayField } from '../ui/DayField.tsx';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import { FoldedAbout } from './AboutFields.tsx';
import { useLinkEvidence, useRewordEvidence } from './evidence-queries.ts';
import { Form, WhyField } from './KeepForm.tsx';
import classes from './picker.module.css';
import type { OwnSource } from './source-words.ts';
import { useKeeping } from './useKeeping.ts';

export interface OwnWords {
  words: string;
  happenedOn: LocalDate;
  /** Where it stands on the web; null for words by themselves. */
  address: string | null;
}

const ownToSource = ({ words, happenedOn, address }: OwnWords, id: OwnSource['id']): OwnSource =>
  address === null
    ? { kind: 'words', id, words, happenedOn }
    : { kind: 'address', id, words, happenedOn, address: completeAddress(address) };

const isWhole = ({ words, address }: OwnWords) =>
  address === null ? words.trim() !== '' : isAddress(completeAddress(address));

function AddressField({ address, onChange }: { address: string; onChange: (address: string) => void }) {
  const { t } = useTranslation();
  const [isLeft, setIsLeft] = useState(false);
  const isWrong = isLeft && address.trim() !== '' && !isAddress(completeAddress(address));
  return (
    <TextInput
      label={t('evidence.picker.address')}
      description={t('evidence.picker.addressHint')}
      placeholder={t('evidence.picker.addressPlaceholder')}
      value={address}
      maxLength={ADDRESS_CHARACTERS}
      autoFocus={address === ''}
      error={isWrong && t('evidence.picker.addressWrong')}
      onBlur={() => setIsLeft(true)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface FieldsProps {
  own: OwnWords;
  onChange: (own: OwnWords) => void;
}

/** The words, their day, and where they stand on the web if they do. */
function OwnFields({ own, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end); // goes on where it ended
  }, []);
  const { words, happenedOn, address } = own;
  return (
    <>
      {address !== null && <AddressField address={address} onChange={(next) => onChange({ ...own, address: next })} />}
      <Textarea
        ref={field}
        label={t(address === null ? 'evidence.picker.words' : 'evidence.picker.addressWords')}
        placeholder={t(
          address === null ? 'evidence.picker.wordsPlaceholder' : 'evidence.picker.addressWordsPlaceholder',
        )}
        value={words}
        maxLength={2000}
        classNames={{ input: classes.growing ?? '' }}
        autoFocus={address !== ''}
        data-autofocus
        onChange={(event) => onChange({ ...own, words: event.currentTarget.value })}
      />
      <div className={classes.day}>
        <DayField
          label={t('evidence.picker.day')}
          words={dayWords(happenedOn, today)}
          value={happenedOn}
          onChange={(day) => onChange({ ...own, happenedOn: day ?? today })}
        />
      </div>
    </>
  );
}

export interface WordsFormProps {
  target: EvidenceTarget;
  /** What was typed before. */
  words: string;
  /** An address instead of words by themselves, as it was typed. */
  address?: string | null;
  /** The day that is proposed; today without one. */
  day?: LocalDate;
  onBack?: () => void;
  onKept: (piece: Evidence) => void;
}

/** A few words that are evidence by themselves, or an address on the web, with their day. */
export function WordsForm({ target, words, address = null, day, onBack, onKept }: WordsFormProps) {
  const today = useToday();
  const link = useLinkEvidence();
  const [own, setOwn] = useState<OwnWords>({ words, happenedOn: day ?? today, address });
  const [why, setWhy] = useState('');
  const [about, setAbout] = useState(nothingSaid);
  const keeping = useKeeping(
    isWhole(own) ? 'touched' : 'untouched',
    () => link.mutateAsync({ source: ownToSource(own, null), target, why, about }),
    onKept,
  );
  return (
    <Form keeping={keeping} canKeep={isWhole(own)} onBack={onBack}>
      <OwnFields own={own} onChange={setOwn} />
      <WhyField why={why} onChange={setWhy} />
      <FoldedAbout about={about} onChange={setAbout} />
    </Form>
  );
}

export interface RewordFormProps {
  piece: Evidence;
  source: Extract<Evidence['source'], { words: string }>;
  onKept: (piece: Evidence) => void;
}

/** Other words, another address or another day for a piece that is in the journal already. */
export function RewordForm({ piece: { id }, source, onKept }: RewordFormProps) {
  const reword = useRewordEvidence();
  const before = {
    words: source.words,
    happenedOn: source.happenedOn,
    address: source.kind === 'address' ? source.address : null,
  };
  const [own, setOwn] = useState<OwnWords>(before);
  const isTouched = isWhole(own) && JSON.stringify(before) !== JSON.stringify(own);
  const keeping = useKeeping(
    isTouched ? 'touched' : 'untouched',
    () => reword.mutateAsync({ id, source: ownToSource(own, id) }),
    onKept,
  );
  return (
    <Form keeping={keeping} canKeep={isWhole(own)}>
      <OwnFields own={own} onChange={setOwn} />
    </Form>
  );
}
