import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { exportMessages } from '../../../../shared/portfolio/messages/export.messages.ts';
import { textRuns } from './runs.ts';

const { inFile } = exportMessages;

/** What stands at the head and the foot of every page but the cover. */
export function frameOf({ title, author }: { title: string; author: string }, width: number) {
  const page = [
    new TextRun({ text: inFile.pageBefore }),
    new TextRun({ children: [PageNumber.CURRENT] }),
    new TextRun({ text: inFile.pageBetween }),
    new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
  ];
  const foot = new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [...textRuns(author), new TextRun({ text: '\t' }), ...page],
  });
  return {
    headers: { default: new Header({ children: [new Paragraph({ style: 'Header', children: textRuns(title) })] }) },
    footers: { default: new Footer({ children: [foot] }) },
  };
}
