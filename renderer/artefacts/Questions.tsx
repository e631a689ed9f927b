import { useTranslation } from 'react-i18next';
import type { Artefact } from '../../shared/artefacts/artefacts.contract.ts';
import { ArtefactField } from './ArtefactField.tsx';
import classes from './artefacts.module.css';
import { useChangeArtefact } from './artefacts-queries.ts';

const questions = ['purpose', 'why', 'learned', 'closer'] as const;

/** The four questions about an artefact, in the order of the program's reflection. */
export function Questions({ artefact }: { artefact: Artefact }) {
  const { t } = useTranslation();
  const { mutateAsync } = useChangeArtefact(artefact.id);
  return (
    <div className={classes.questions}>
      {questions.map((question) => (
        <ArtefactField
          key={question}
          kind="text"
          label={t(`artefacts.${question}`)}
          description={t(`artefacts.${question}Prompt`)}
          stored={artefact[question]}
          maxLength={2000}
          save={(words) => mutateAsync(() => ({ [question]: words }))}
        />
      ))}
    </div>
  );
}
