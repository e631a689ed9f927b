import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useEffect, useState } from 'react';
import type { RichTextNode } from '../../shared/richtext/document.ts';
import { countWords } from '../../shared/richtext/plain-text.ts';

export interface WordCount {
  all: number;
  /** Words in the selection; undefined when nothing is selected. */
  selected: number | undefined;
}

/** How long the writing has to rest before the words are counted: counting is not worth a late letter. */
const REST_MILLISECONDS = 300;

const countIn = (content: RichTextNode[]) => countWords({ type: 'doc', content });

/** Counts each block once: only those that were written in since are counted again. */
function createCounter(): (doc: Node) => number {
  const known = new WeakMap<Node, number>();
  return (doc) => {
    let sum = 0;
    doc.forEach((block) => {
      const count = known.get(block) ?? countIn([block.toJSON() as RichTextNode]);
      known.set(block, count);
      sum += count;
    });
    return sum;
  };
}

/** How many words there are, counted when the writing rests. */
export function useWordCount(editor: Editor): WordCount {
  const [count, setCount] = useState<WordCount>({ all: 0, selected: undefined });
  useEffect(() => {
    const countAll = createCounter();
    let timer: ReturnType<typeof setTimeout> | undefined;
    function update(): void {
      const { doc, selection } = editor.state;
      const selected = selection.empty
        ? undefined
        : countIn((selection.content().content.toJSON() as RichTextNode[] | null) ?? []);
      const all = countAll(doc);
      setCount((before) => (before.all === all && before.selected === selected ? before : { all, selected }));
    }
    function soon(): void {
      clearTimeout(timer);
      timer = setTimeout(update, REST_MILLISECONDS);
    }
    update();
    editor.on('transaction', soon);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', soon);
    };
  }, [editor]);
  return count;
}
