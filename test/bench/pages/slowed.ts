import type { CDPSession, Page } from 'playwright-core';

export interface Slowness {
  readonly bitsASecond: number;
  readonly latencyMs: number;
  readonly cpuTimesSlower: number;
}

/** Makes the line and the processor of a page as slow as somebody's. */
export async function slowed(page: Page, { bitsASecond, latencyMs, cpuTimesSlower }: Slowness): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bitsASecond / 8,
    uploadThroughput: bitsASecond / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuTimesSlower });
  return devtools;
}
