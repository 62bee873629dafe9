import type { Page } from 'playwright-core';
import { sidewaysScroll, violations } from './browser';

/** Nothing for axe to find, and nothing wider than the screen. */
export async function expectClean(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}
