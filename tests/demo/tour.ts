import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type RunningCairn, startCairn } from '../e2e/app.fixture.ts';
import { repository } from '../support/source-files.ts';

export const folder = join(repository, 'demo-output');

/** A walk through the app that leaves numbered pictures of what it sees. */
export class Tour {
  private number = 0;
  cairn: RunningCairn;

  constructor(cairn: RunningCairn) {
    this.cairn = cairn;
  }

  static async begin(): Promise<Tour> {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    return new Tour(await startCairn());
  }

  get page(): Page {
    return this.cairn.page;
  }

  /** A picture of the window as it is, once what fades has faded. */
  async picture(name: string, page = this.page): Promise<void> {
    this.number++;
    await page.waitForTimeout(350);
    await page.screenshot({ path: join(folder, `${String(this.number).padStart(2, '0')}-${name}.png`) });
  }

  /** Where the next dialog of the system says to put a file. */
  async saveTo(fileName: string): Promise<string> {
    const file = join(folder, fileName);
    await this.cairn.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    return file;
  }

  /** The folder that the next dialog of the system answers with. */
  async chooseFolder(path: string): Promise<void> {
    mkdirSync(path, { recursive: true });
    await this.cairn.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, path);
  }

  /** Closes Cairn and starts it on the same journal. */
  async startAgain(): Promise<void> {
    const { userData } = this.cairn;
    await this.cairn.close();
    this.cairn = await startCairn({ userData });
  }

  async end(): Promise<void> {
    await this.cairn.close();
    rmSync(this.cairn.userData, { recursive: true, force: true });
  }
}
