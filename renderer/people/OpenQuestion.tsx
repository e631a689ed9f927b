import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListedPerson } from '../../shared/people/people.contract.ts';
import { useKeptText } from '../ui/useKeptText.ts';
import classes from './people.module.css';
import { useChangePerson } from './people-queries.ts';

/** The question to begin the next conversation with, written in place. */
export function OpenQuestion({ person }: { person: ListedPerson }) {
  const { t } = useTranslation();
  const { mutateAsync } = useChangePerson(person.id);
  const { text, setText, keep } = useKeptText(person.openQuestion, (openQuestion) => mutateAsync({ openQuestion }));
  return (
    <Textarea
      data-private
      classNames={{ input: classes.question ?? '', label: classes.label ?? '' }}
      label={t('people.openQuestion')}
      placeholder={t('people.openQuestionText')}
      rows={2}
      maxLength={500}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault(); // one line; Enter means that it is written
        void keep();
      }}
    />
  );
}
