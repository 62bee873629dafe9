import type { Page } from 'playwright-core';

/** Opens a place of the desk as this officer, through its own sign-in. */
export async function openDesk(page: Page, login: string, place = '/'): Promise<void> {
  await page.goto(`/desk/sign-in?to=${encodeURIComponent(place)}`);
  await page.fill('[name=login]', login);
  await page.fill('[name=password]', 'motcua-demo-2020');
  await page.click('main button[type=submit]');
  await page.waitForSelector('.rail');
}

/** Whatever the browser had to complain of, the policy first of all. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy'))
      complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  return complaints;
}
