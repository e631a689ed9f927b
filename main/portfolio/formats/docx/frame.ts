import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { paperMessages } from '../../../../shared/portfolio/messages/paper.messages.ts';
import { textRuns } from './runs.ts';

/** "Page 7 of 24", with numbers that Word counts. */
const pageOf = () =>
  paperMessages.page.split(/(\{\{\w+\}\})/).map((words) => {
    if (words === '{{page}}') return new TextRun({ children: [PageNumber.CURRENT] });
    return words === '{{pages}}' ? new TextRun({ children: [PageNumber.TOTAL_PAGES] }) : new TextRun({ text: words });
  });

/** What stands at the head and the foot of every page but the cover. */
export function frameOf({ title, author }: { title: string; author: string }, width: number) {
  const foot = new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [...textRuns(author), new TextRun({ text: '\t' }), ...pageOf()],
  });
  return {
    headers: { default: new Header({ children: [new Paragraph({ style: 'Header', children: textRuns(title) })] }) },
    footers: { default: new Footer({ children: [foot] }) },
  };
}
