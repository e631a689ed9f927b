import { expect, test } from 'vitest';
import { commandOf } from '../../../main/app/shortcuts.ts';

const press = { type: 'keyDown', key: 'n', control: false, meta: false, shift: false, alt: false };

test('Ctrl and a letter is a command, on a Mac it is Cmd', () => {
  expect(commandOf({ ...press, control: true }, 'win32')).toBe('newEntry');
  expect(commandOf({ ...press, key: 'K', control: true }, 'linux')).toBe('search');
  expect(commandOf({ ...press, key: ',', meta: true }, 'darwin')).toBe('openSettings');
  expect(commandOf({ ...press, control: true }, 'darwin')).toBeUndefined();
});

test('Ctrl, Shift and N is the two-minute note', () => {
  expect(commandOf({ ...press, key: 'N', control: true, shift: true }, 'linux')).toBe('quickNote');
  expect(commandOf({ ...press, key: 'N', meta: true, shift: true }, 'darwin')).toBe('quickNote');
});

test('plain letters, Shift, Alt Gr and the key going up are writing, not commands', () => {
  expect(commandOf(press, 'linux')).toBeUndefined();
  expect(commandOf({ ...press, key: 'k', control: true, shift: true }, 'linux')).toBeUndefined();
  expect(commandOf({ ...press, control: true, alt: true }, 'win32')).toBeUndefined();
  expect(commandOf({ ...press, control: true, type: 'keyUp' }, 'linux')).toBeUndefined();
});

test('F8 blurs names from anywhere, alone and with nothing held beside it', () => {
  expect(commandOf({ ...press, key: 'F8' }, 'linux')).toBe('screenShare');
  expect(commandOf({ ...press, key: 'F8' }, 'darwin')).toBe('screenShare');
  for (const held of ['control', 'meta', 'shift', 'alt']) {
    expect(commandOf({ ...press, key: 'F8', [held]: true }, 'linux')).toBeUndefined();
  }
  expect(commandOf({ ...press, key: 'F7' }, 'linux')).toBeUndefined();
});
