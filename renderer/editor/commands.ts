// The names of the extensions' commands, for the compiler only: the extensions themselves come from shared/richtext.
import type {} from '@tiptap/extension-highlight';
import type {} from '@tiptap/extension-link';
import type {} from '@tiptap/extension-list';
import type {} from '@tiptap/extension-table';
import type {} from '@tiptap/starter-kit';
