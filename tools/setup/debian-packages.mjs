// Which Debian or Ubuntu package brings a missing library or command. Since 2024 many packages have a second name,
// ending in t64 (64-bit time), so every answer is a list of names of which apt knows one.

/** Libraries that live in a package of another name. */
const libraryHomes = {
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libssl3.so': 'libnss3', // the one of NSS; OpenSSL's ends in .so.3
  'libnspr4.so': 'libnspr4',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgmodule-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libpangocairo-1.0.so.0': 'libpangocairo-1.0-0',
  'libgcc_s.so.1': 'libgcc-s1',
};

const commandHomes = {
  Xvfb: ['xvfb'],
  'g++': ['g++'],
  strace: ['strace'],
  '7za': ['p7zip-full', '7zip'],
  qpdf: ['qpdf'],
  pdftotext: ['poppler-utils'],
  pdfinfo: ['poppler-utils'],
  soffice: ['libreoffice-writer-nogui', 'libreoffice-writer'],
};

/** @param {string} library for example `libgtk-3.so.0` */
export function packagesOfLibrary(library) {
  const name = libraryHomes[library] ?? nameByPolicy(library);
  return name ? [`${name}t64`, name] : [];
}

export function packagesOfCommand(command) {
  return commandHomes[command] ?? [];
}

/** Debian's rule: libfoo.so.1 lives in libfoo1, and libfoo2.so.1 in libfoo2-1, all in small letters. */
function nameByPolicy(library) {
  const [, name, version] = /^(.+)\.so\.(\d+)$/.exec(library) ?? [];
  if (!name) return undefined;
  return `${name}${/\d$/.test(name) ? '-' : ''}${version}`.toLowerCase().replaceAll('_', '-');
}

/**
 * The names to install, out of what `apt-cache policy` says about all of them; without an answer the older name is
 * taken.
 *
 * @param {string[][]} alternatives
 * @param {string} policy
 * @returns {string[]}
 */
export function choosePackages(alternatives, policy) {
  const answers = policy.matchAll(/^(\S+):\n {2}Installed: .*\n {2}Candidate: (?!\(none\))/gm);
  const known = new Set([...answers].map(([, name]) => name));
  const chosen = alternatives.map((names) => names.find((name) => known.has(name)) ?? names[names.length - 1]);
  return [...new Set(chosen)].sort();
}
