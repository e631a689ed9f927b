import { Menu } from '@mantine/core';
import { DotsThree, Trash } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type Artefact, type ArtefactId, artefactId } from '../../shared/artefacts/artefacts.contract.ts';
import { failureOf } from '../api/failure.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { ArtefactShows } from '../evidence/public.ts';
import { PortfolioTabs } from '../portfolio/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './artefacts.module.css';
import { useArtefact } from './artefacts-queries.ts';
import { FilesPart } from './FilesPart.tsx';
import { HeadFields } from './HeadFields.tsx';
import { MissingCard } from './MissingCard.tsx';
import { PeoplePart } from './PeoplePart.tsx';
import { Questions } from './Questions.tsx';
import { RemoveQuestion } from './RemoveQuestion.tsx';
import { SharingPart } from './SharingPart.tsx';

function ArtefactMenu({ artefact }: { artefact: Artefact }) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ToolButton label={t('artefacts.more')} icon={DotsThree} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Trash size={18} aria-hidden="true" />} onClick={() => setIsAsking(true)}>
            {t('artefacts.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RemoveQuestion artefact={artefact} opened={isAsking} onClose={() => setIsAsking(false)} />
    </>
  );
}

function Whole({ artefact }: { artefact: Artefact }) {
  const { t } = useTranslation();
  const today = useToday();
  const { id, kind, title, goodEnoughOn } = artefact;
  return (
    <>
      <div className={classes.head}>
        <PageTitle meta={t(`artefacts.kinds.${kind}`)}>
          <span data-private>{title}</span>
        </PageTitle>
        <ArtefactMenu artefact={artefact} />
      </div>
      <HeadFields artefact={artefact} />
      <Questions artefact={artefact} />
      <div className={classes.columns}>
        <FilesPart artefact={artefact} />
        <div className={classes.column}>
          <MissingCard artefact={artefact} />
          <div className={classes.paper}>
            <ArtefactShows artefactId={id} title={title} happenedOn={goodEnoughOn ?? today} />
          </div>
        </div>
      </div>
      <PeoplePart artefact={artefact} />
      <SharingPart artefact={artefact} />
    </>
  );
}

function Stored({ id }: { id: ArtefactId }) {
  const { data, error } = useArtefact(id);
  if (!data) return error ? <Notice code={failureOf(error).code} /> : <PaperLines />;
  return <Whole artefact={data} />;
}

/** One artefact: what it is and why, who is seen in it and what they said, and with whom it is shared. */
export function ArtefactPage() {
  const id = artefactId.safeParse(useParams()['artefactId']).data;
  return (
    <div className={classes.page}>
      <PortfolioTabs />
      {id === undefined ? <Notice code="artefact-missing" /> : <Stored key={id} id={id} />}
    </div>
  );
}
