import { statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { projectRoot } from '@platform/config/project-root';
import { CHROMIUM } from '@test/support/programs';

/** Picture in `docs/images` → the page it shows. */
const PICTURES: Readonly<Record<string, string>> = { 'open-figures.png': '/cong-khai', 'home.png': '/' };
const MOST_BYTES = 200_000;

const [address = 'http://127.0.0.1:3000'] = process.argv.slice(2);
const folder = path.join(projectRoot(), 'docs', 'images');

/** Pictures of a running demonstration whose history is loaded, for the README. */
async function takePictures(): Promise<void> {
  const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1200, height: 1000 }, locale: 'vi-VN' });
  for (const [name, place] of Object.entries(PICTURES)) {
    await page.goto(address + place, { waitUntil: 'networkidle' });
    const file = path.join(folder, name);
    await page.screenshot({ path: file });
    const { size } = statSync(file);
    process.stdout.write(`${name}: ${size} bytes${size > MOST_BYTES ? ', too large for the README' : ''}\n`);
  }
  await browser.close();
}

void takePictures();
