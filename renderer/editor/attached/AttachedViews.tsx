import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorHost } from '../host.ts';

const MAX_CAPTION = 500;

function Frame({ isSelected, label, children }: { isSelected: boolean; label: string; children: ReactNode }) {
  return (
    <NodeViewWrapper
      as="figure"
      className={isSelected ? 'attached is-selected' : 'attached'}
      data-drag-handle=""
      aria-label={label}
    >
      {children}
    </NodeViewWrapper>
  );
}

/** The words below a picture: what it shows, for those who do not see it and for search. */
function Caption({ node, editor, getPos, updateAttributes }: NodeViewProps) {
  const { t } = useTranslation();
  const kept = String(node.attrs['alt']);
  const [typed, setTyped] = useState<string>();

  function write(words: string): void {
    setTyped(words);
    updateAttributes({ alt: words });
  }

  function leave(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    const position = getPos();
    if (position !== undefined) editor.chain().setNodeSelection(position).focus().run();
  }

  return (
    <figcaption>
      <input
        value={typed ?? kept}
        maxLength={MAX_CAPTION}
        aria-label={t('editor.image.caption')}
        placeholder={t('editor.image.caption')}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
        onKeyDown={leave}
      />
    </figcaption>
  );
}

export function AttachedImageView(props: NodeViewProps) {
  const { t } = useTranslation();
  const host = useEditorHost();
  const { attachmentId, alt } = props.node.attrs as { attachmentId: string; alt: string };
  return (
    <Frame isSelected={props.selected} label={t('editor.image.picture', { name: alt })}>
      {host ? <host.Image attachmentId={attachmentId} alt={alt} /> : <span data-private>{alt}</span>}
      <Caption {...props} />
    </Frame>
  );
}

export function AttachedFileView({ node, selected }: NodeViewProps) {
  const { t } = useTranslation();
  const host = useEditorHost();
  const { attachmentId, name } = node.attrs as { attachmentId: string; name: string };
  return (
    <Frame isSelected={selected} label={t('editor.image.file', { name })}>
      {host ? <host.File attachmentId={attachmentId} name={name} /> : <span data-private>{name}</span>}
    </Frame>
  );
}
