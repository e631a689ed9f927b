import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { Archive, ArrowDown, ArrowUp, Copy, DotsThree, Export, Star } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Template } from '../../shared/templates/templates.contract.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { TemplatePrompts } from './TemplatePreview.tsx';
import classes from './TemplatesPage.module.css';
import type { Gallery } from './useGallery.ts';
import type { TemplateActions } from './useTemplateActions.tsx';

interface TemplateCardProps {
  template: Template;
  gallery: Gallery;
  actions: TemplateActions;
}

function StarButton({ template, actions }: Omit<TemplateCardProps, 'gallery'>) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t('templates.gallery.star')}>
      <ActionIcon
        aria-label={t('templates.gallery.starNamed', { name: template.name })}
        aria-pressed={template.isFavourite}
        onClick={() => void actions.star(template)}
      >
        <Star size={18} weight={template.isFavourite ? 'fill' : 'regular'} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}

function MoreMenu({ template, gallery, actions }: TemplateCardProps) {
  const { t } = useTranslation();
  const own = gallery.shown.filter(({ isBuiltIn }) => !isBuiltIn);
  const place = own.indexOf(template);

  async function archive(): Promise<void> {
    gallery.showNeighbour();
    await actions.archive(template);
  }

  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ToolButton
          label={t('templates.gallery.more', { name: template.name })}
          tooltip={t('app.more')}
          icon={DotsThree}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {!template.isBuiltIn && !gallery.isArchive && (
          <>
            <Menu.Item
              leftSection={<ArrowUp size={18} aria-hidden="true" />}
              disabled={place === 0}
              onClick={() => void actions.move(template, -1, gallery.shown)}
            >
              {t('templates.gallery.moveUp')}
            </Menu.Item>
            <Menu.Item
              leftSection={<ArrowDown size={18} aria-hidden="true" />}
              disabled={place === own.length - 1}
              onClick={() => void actions.move(template, 1, gallery.shown)}
            >
              {t('templates.gallery.moveDown')}
            </Menu.Item>
          </>
        )}
        <Menu.Item
          leftSection={<Export size={18} aria-hidden="true" />}
          onClick={() => void actions.saveAsFile(template)}
        >
          {t('templates.gallery.export')}
        </Menu.Item>
        {!gallery.isArchive && (
          <Menu.Item leftSection={<Archive size={18} aria-hidden="true" />} onClick={() => void archive()}>
            {t('templates.gallery.archive')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function CardActions({ template, gallery, actions }: TemplateCardProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();

  async function duplicate(): Promise<void> {
    const copy = await actions.duplicate(template);
    if (!copy) return;
    gallery.setWords('');
    gallery.show(copy);
  }

  async function bringBack(): Promise<void> {
    gallery.showNeighbour();
    await actions.bringBack(template);
  }

  if (gallery.isArchive) {
    return (
      <div className={classes.actions}>
        <Button onClick={() => void bringBack()}>{t('templates.gallery.bringBack')}</Button>
        <MoreMenu template={template} gallery={gallery} actions={actions} />
      </div>
    );
  }
  return (
    <div className={classes.actions}>
      <Button onClick={() => void actions.begin(template)}>{t('templates.begin')}</Button>
      {!template.isBuiltIn && (
        <Button variant="default" onClick={() => void navigate(`/templates/edit/${template.id}`)}>
          {t('templates.gallery.edit')}
        </Button>
      )}
      <Button variant="default" leftSection={<Copy size={16} aria-hidden="true" />} onClick={() => void duplicate()}>
        {t('templates.gallery.duplicate')}
      </Button>
      <span className={classes.icons}>
        <StarButton template={template} actions={actions} />
        <MoreMenu template={template} gallery={gallery} actions={actions} />
      </span>
    </div>
  );
}

/** The chosen template: what can be done with it, its prompts, how it ends, and whose idea it was. */
export function TemplateCard({ template, gallery, actions }: TemplateCardProps) {
  const { t } = useTranslation();
  const time = t('templates.minutes', { count: template.minutes });
  return (
    <section className={classes.card} aria-label={template.name} tabIndex={0}>
      <h2>{template.name}</h2>
      <p className={classes.meta}>
        {t(`templates.families.${template.family}`)} · {time}
      </p>
      {template.when !== '' && <p className={classes.when}>{template.when}</p>}
      <CardActions template={template} gallery={gallery} actions={actions} />
      <TemplatePrompts template={template} />
    </section>
  );
}
