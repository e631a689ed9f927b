import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { RichTextEditor } from '../../../renderer/editor/RichTextEditor.tsx';
import type { RichTextDocument } from '../../../shared/richtext/document.ts';
import { page } from '../../support/builders.ts';
import { openJournalWindow } from '../../support/journal-window.tsx';

const user = userEvent.setup();
let written: RichTextDocument;

const linked: RichTextDocument = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'a link', marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }] }],
    },
  ],
};

async function write(document: RichTextDocument): Promise<HTMLElement> {
  const journal = await openJournalWindow();
  written = document;
  journal.show(
    <RichTextEditor
      initial={document}
      label="Page"
      placeholder="Write"
      onChange={(changed) => {
        written = changed;
      }}
    />,
  );
  return screen.findByRole('textbox', { name: 'Page' });
}

const tools = () => [...screen.getByRole('toolbar').querySelectorAll<HTMLButtonElement>('button[data-tool]')];

beforeEach(() => {
  document.getSelection()?.removeAllRanges();
});

test('the toolbar is one stop for Tab, and the arrow keys move inside it, round and round', async () => {
  await write(page('words'));
  expect(tools().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  tools()[0]?.focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(tools()[2]);
  expect(tools().filter(({ tabIndex }) => tabIndex === 0)).toEqual([tools()[2]]);
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(tools().at(-1));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(tools()[0]);
  await user.keyboard('{ArrowLeft}{Home}');
  expect(document.activeElement).toBe(tools()[0]);
});

test('each tool has a name', async () => {
  await write(page('words'));
  expect(tools().map((tool) => tool.getAttribute('aria-label'))).toEqual([
    'Bold',
    'Italic',
    'Highlight',
    'Heading',
    'List',
    'Numbered list',
    'Task list',
    'Quotation',
    'Link',
    'Table',
    'More to add',
    'Undo',
    'Redo',
  ]);
});

test('a paragraph becomes a heading by the menu, and undo takes it back', async () => {
  await write(page('words'));
  await user.click(screen.getByRole('button', { name: 'Heading' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Small heading/ }));
  await waitFor(() => expect(written.content?.[0]).toMatchObject({ type: 'heading', attrs: { level: 3 } }));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(written).toEqual(page('words')));
});

test('a link of another kind is refused with a sentence, and nothing is written', async () => {
  await write(page('words'));
  await user.click(screen.getByRole('button', { name: 'Link' }));
  const field = await screen.findByRole('textbox', { name: 'Web or mail address' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard('javascript:alert(1){Enter}');
  expect(await screen.findByText('A link can lead to a web page or a mail address.')).toBeDefined();
  expect(written).toEqual(page('words'));
});

test('with nothing selected the address itself is written, as a link', async () => {
  await write(page(''));
  await user.click(screen.getByRole('button', { name: 'Link' }));
  const field = await screen.findByRole('textbox', { name: 'Web or mail address' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard('example.org{Enter}');
  await waitFor(() =>
    expect(written.content?.[0]?.content?.[0]).toMatchObject({
      text: 'example.org',
      marks: [{ type: 'link', attrs: { href: 'https://example.org' } }],
    }),
  );
});

test('a click on a link shows its address and leads nowhere', async () => {
  const writing = await write(linked);
  const link = writing.querySelector('a');
  for (const kind of ['auxclick', 'click']) {
    const click = new MouseEvent(kind, { bubbles: true, cancelable: true });
    link?.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
  }
  expect(await screen.findByText('https://example.org/a')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Copy' })).toBeDefined();
});
