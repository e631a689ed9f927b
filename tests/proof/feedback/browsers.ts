import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these programs that is there. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = names.flatMap((name) => (name.startsWith('/') ? [name] : folders.map((one) => join(one, name))));
  return candidates.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export interface Browser {
  name: string;
  program: string | undefined;
  /** How its windows are called. */
  windowClass: string;
  /** Makes its profile, quiet: the browser's own errands are not what is counted. */
  prepare(profile: string, downloads: string): void;
  parameters(profile: string, page: string): string[];
  environment: Record<string, string>;
  /** What a page's own console shows on the standard output. */
  complaint: RegExp;
}

const chromium: Browser = {
  name: 'chromium',
  program: findProgram('/usr/lib/chromium/chromium', 'chromium'), // the program itself, where there is a script around it
  windowClass: 'chromium',
  prepare(profile, downloads) {
    const preferences = { download: { default_directory: downloads, prompt_for_download: false } };
    mkdirSync(join(profile, 'Default'), { recursive: true });
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  },
  parameters: (profile, page) => [
    '--no-sandbox', // root has none, and a namespace of one's own may forbid it
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
    '--disable-features=MediaRouter,OptimizationHints',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--password-store=basic',
    '--enable-logging=stderr',
    '--kiosk',
    page,
  ],
  environment: {},
  complaint: /INFO:CONSOLE.*source: file:/,
};

const quietFirefox = (downloads: string): Record<string, unknown> => ({
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.alwaysOpenPanel': false,
  'browser.dom.window.dump.enabled': true,
  'devtools.console.stdout.content': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.firstRunURL': '',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disabled': true,
  'network.dns.disableIPv6': true,
  'dom.push.connection.enabled': false,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.region.network.url': '',
});

const firefox: Browser = {
  name: 'firefox-esr',
  program: findProgram('firefox-esr'),
  windowClass: 'firefox',
  prepare(profile, downloads) {
    const lines = Object.entries(quietFirefox(downloads)).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  },
  parameters: (profile, page) => ['--no-remote', '--profile', profile, '--kiosk', page],
  environment: {},
  complaint: /JavaScript (error|warning): file:|^console\.\w+: (?!\w[\w.]*: )/, // its own parts say their name first
};

export const browsers: readonly Browser[] = [chromium, firefox];
