/** What is changed in a part of an Office file, by the part's path. Only what names a person, a computer or a moment is touched. */
export interface Change {
  parts: RegExp;
  change(xml: string): string;
}

/** A tag with its attributes; in the text between tags nothing is touched. */
const tag = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/g;

/** An attribute under any prefix: producers choose their own. */
function replaceAttributes(xml: string, names: string, replacement: string, begin = ''): string {
  const attribute = new RegExp(`(\\s(?:[\\w.-]+:)?(?:${names})=)("${begin}[^"]*"|'${begin}[^']*')`, 'g');
  return xml.replaceAll(tag, (one) => one.replaceAll(attribute, replacement));
}
const become = (xml: string, names: string, value: string) => replaceAttributes(xml, names, `$1"${value}"`);
const without = (xml: string, names: string) => replaceAttributes(xml, names, '');
const emptied = (xml: string, elements: string) =>
  xml.replaceAll(new RegExp(`(<(?:[\\w.-]+:)?(${elements})(?:\\s[^>]*[^/>]|)>)[^<]*(</)`, 'g'), '$1$3');

/** Word itself writes this where it was told to take names away; schemas ask for some name. */
const SOMEBODY = 'Author';

/** Names in accounts: `userId` is an address with most schools. */
const account = (xml: string) => become(become(xml, 'userId', ''), 'providerId', 'None');

/** Paths of the computer on which it was made, down to the file's own name. */
const withoutFolders = (xml: string) =>
  xml.replaceAll(/(\sTarget=)(["'])(?:file:|[A-Za-z]:)[^"']*?([^/\\"']*)\2/g, '$1$2$3$2');

const openXml: readonly Change[] = [
  {
    parts: /^word\/(?:[^/]+\/)?[^/]+\.xml$/,
    change(xml) {
      const named = become(become(xml, 'author', SOMEBODY), 'initials', '');
      const undated = replaceAttributes(named, 'date|dateUtc', '', '\\d{4}-');
      return account(undated).replaceAll(/<w:docVars>[\s\S]*?<\/w:docVars>/g, '');
    },
  },
  { parts: /\/_rels\/[^/]+\.rels$/, change: withoutFolders },
  { parts: /^xl\/(?:[^/]+\/)?comments[^/]*\.xml$/i, change: (xml) => emptied(xml, 'author') },
  { parts: /^xl\/persons\//, change: (xml) => account(become(xml, 'displayName', SOMEBODY)) },
  {
    parts: /^xl\/workbook\.xml$/,
    change: (xml) =>
      become(xml, 'userName', SOMEBODY).replaceAll(/(<(?:[\w.-]+:)?absPath\b[^>]*?\surl=)("[^"]*"|'[^']*')/g, '$1""'),
  },
  {
    parts: /^xl\/pivotCache\/[^/]+\.xml$/,
    change: (xml) => without(xml, 'refreshedBy|refreshedDate|refreshedDateIso'),
  },
  { parts: /^xl\/revisions\//, change: (xml) => become(become(xml, 'userName', SOMEBODY), 'name', SOMEBODY) },
  {
    parts: /^ppt\/(?:commentAuthors|authors)\.xml$/,
    change: (xml) => account(become(become(xml, 'name', SOMEBODY), 'initials', '')),
  },
];

const openDocument: readonly Change[] = [
  {
    parts: /^(?:Object[^/]*\/)?(?:content|styles)\.xml$/,
    change: (xml) => emptied(xml, 'creator|creator-initials|sender-initials'),
  },
  {
    parts: /^(?:Object[^/]*\/)?settings\.xml$/,
    change: (xml) =>
      xml.replaceAll(/(<config:config-item config:name="Printer(?:Name|Setup)"[^>]*[^/]>)[^<]*(<)/g, '$1$2'),
  },
];

const changes = [...openXml, ...openDocument];

/** The change that a part needs; undefined: none. */
export function changeOf(path: string): ((xml: string) => string) | undefined {
  const own = changes.filter(({ parts }) => parts.test(path));
  return own.length === 0 ? undefined : (xml) => own.reduce((changed, { change }) => change(changed), xml);
}
