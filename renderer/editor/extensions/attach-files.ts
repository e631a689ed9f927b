import { type Editor, Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { dropPoint } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { AttachedChoice } from '../host.ts';
import { surroundingsOf } from './surroundings.ts';

type PlaceMeta = { kind: 'add'; id: number; position: number } | { kind: 'remove'; id: number };

/** Where files that are still being taken in will stand: the places move with the words around them. */
const places = new PluginKey<DecorationSet>('attachPlaces');

let lastId = 0;

function drawPlace(): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'attach-place';
  return mark;
}

function placeOf(editor: Editor, id: number): number | undefined {
  return places.getState(editor.state)?.find(undefined, undefined, (spec) => spec['id'] === id)[0]?.from;
}

function toNode(editor: Editor, { attachmentId, name, isImage }: AttachedChoice): Node | undefined {
  const { nodes } = editor.schema;
  return isImage
    ? nodes['image']?.create({ attachmentId, alt: '' })
    : nodes['attachment']?.create({ attachmentId, name: name.slice(0, 255) });
}

/** Puts files at the nearest place where they can stand, with a line to write on below them. */
function insertFiles(editor: Editor, position: number, files: readonly AttachedChoice[]): void {
  const nodes = files.map((file) => toNode(editor, file)).filter((node) => node !== undefined);
  const { schema, tr } = editor.state;
  const slice = new Slice(Fragment.from(nodes), 0, 0);
  const $place = tr.doc.resolve(Math.min(position, tr.doc.content.size));
  const isEmptyLine = $place.parent.type.name === 'paragraph' && $place.parent.content.size === 0;
  const point = isEmptyLine ? $place.before() : (dropPoint(tr.doc, $place.pos, slice) ?? tr.doc.content.size);
  if (isEmptyLine) tr.replaceWith(point, $place.after(), slice.content);
  else tr.insert(point, slice.content);
  const end = point + slice.content.size;
  const line = schema.nodes['paragraph']?.create();
  if (line && !tr.doc.resolve(end).nodeAfter) tr.insert(end, line);
  editor.view.dispatch(tr.scrollIntoView());
}

/** Gives files to the journal and puts those that were kept where they were meant to stand. */
export async function attachFiles(editor: Editor, files: readonly File[], position: number): Promise<void> {
  const { host, remark } = surroundingsOf(editor);
  if (!host || files.length === 0) return;
  const id = ++lastId;
  const add: PlaceMeta = { kind: 'add', id, position };
  editor.view.dispatch(editor.state.tr.setMeta(places, add));
  const kept = await host.attach(files).catch(() => undefined);
  if (editor.isDestroyed) return;
  const place = placeOf(editor, id) ?? editor.state.selection.from;
  const remove: PlaceMeta = { kind: 'remove', id };
  editor.view.dispatch(editor.state.tr.setMeta(places, remove));
  if (kept === undefined) remark.set({ kind: 'notAttached' });
  else if (kept.length > 0) insertFiles(editor, place, kept);
}

/** A spreadsheet or a word processor puts a picture of the words beside the words: the words are meant. */
function filesOf(data: DataTransfer | null): File[] {
  const files = [...(data?.files ?? [])];
  if (files.length === 0) return [];
  const html = new DOMParser().parseFromString(data?.getData('text/html') ?? '', 'text/html');
  const hasWords = html.body.textContent?.trim() !== '' || (data?.getData('text/plain').trim() ?? '') !== '';
  return hasWords ? [] : files;
}

/** Files that are pasted or dropped on the page are taken into the journal and stand where they fell. */
export const AttachFiles = Extension.create({
  name: 'attachFiles',
  priority: 1500, // a drop of files is no drop of text

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin<DecorationSet>({
        key: places,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, before) {
            const moved = before.map(tr.mapping, tr.doc);
            const meta = tr.getMeta(places) as PlaceMeta | undefined;
            if (meta?.kind === 'add') {
              return moved.add(tr.doc, [Decoration.widget(meta.position, drawPlace, { id: meta.id })]);
            }
            return meta ? moved.remove(moved.find(undefined, undefined, (spec) => spec['id'] === meta.id)) : moved;
          },
        },
        props: {
          decorations: (state) => places.getState(state),
          handlePaste(view, event) {
            const files = filesOf(event.clipboardData);
            if (files.length > 0) void attachFiles(editor, files, view.state.selection.from);
            return files.length > 0;
          },
          handleDOMEvents: {
            // Not handleDrop, which is not asked when the files fall beside the text.
            drop(view, event) {
              const files = [...(event.dataTransfer?.files ?? [])];
              if (files.length === 0) return false;
              event.preventDefault(); // with or without a host: a dropped file must not take the place of the page
              const place = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
              void attachFiles(editor, files, place ?? view.state.selection.from);
              return true;
            },
          },
        },
      }),
    ];
  },
});
