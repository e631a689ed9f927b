import { ReactNodeViewRenderer } from '@tiptap/react';
import { AttachedFile, AttachedImage } from '../../../shared/richtext/attachment-nodes.ts';
import { AttachedFileView, AttachedImageView } from '../attached/AttachedViews.tsx';

/** Pictures and files as the journal around the editor draws them. */
export const ShownImage = AttachedImage.extend({
  addNodeView: () => ReactNodeViewRenderer(AttachedImageView),

  addKeyboardShortcuts() {
    return {
      // From the picture, or the file, that is selected into the line for its words.
      Tab({ editor }) {
        const { selection } = editor.state;
        const field = editor.view.nodeDOM(selection.from);
        const caption = editor.isActive('image') && field instanceof Element ? field.querySelector('input') : null;
        caption?.focus();
        return caption !== null;
      },
    };
  },
});

export const ShownFile = AttachedFile.extend({ addNodeView: () => ReactNodeViewRenderer(AttachedFileView) });
