import { House } from '../../apps/cli/src/launcher/house';
import { beginBirth } from '@test/support/filing-walk';
import { CHROMIUM } from '@test/support/programs';
import { medianOf, seriesOf, type Bench, type BenchOptions, type BenchResult, type Comparison } from './bench';
import { prepareAndSeed } from './ground';
import { SlowPhone, type Load } from './pages/slow-phone';

/** What nobody has to wait or pay for longer than [s, KB]. */
const CONTENTS_S = 2.5;
const LETTER_S = 3;
const PAGE_KB = 60;
const SCRIPT_KB = 15;

interface Measured {
  readonly path: string;
  readonly loads: readonly Load[];
}

/** What a citizen on a cheap phone waits for and pays for. */
export const pages: Bench = {
  name: 'pages',
  summary: 'first contents, first letter and weight of pages on a slow phone (400 kbps, 400 ms, CPU 6 times slower)',
  async run(options) {
    if (CHROMIUM === null) throw new Error('this bench needs Chromium: apt-get install chromium');
    const house = await House.open({ onEvent: options.say, port: 0 });
    try {
      await prepareAndSeed(house.instance.urls);
      await house.start();
      return await measure(house.address, options);
    } finally {
      await house.stop();
    }
  },
};

/** Pages on the way of a filing, and the first box of those that are filled in. */
function pagesOf(draft: string): readonly (readonly [string, string | null])[] {
  return [
    ['/', null],
    ['/thu-tuc?q=khai+sinh', null],
    ['/thu-tuc/w-birth-registration', null],
    ['/thu-tuc/w-birth-registration/nop', null],
    [draft, null],
    [`${draft}/trang/filer`, 'applicant.phone'],
    [`${draft}/trang/child`, 'child.fullName'],
    [`${draft}/giay-to`, null],
    [`${draft}/kiem-tra`, null],
    ['/cong-khai', null],
  ];
}

async function measure(address: string, { rounds, say }: BenchOptions): Promise<BenchResult> {
  const { phone, prepared: draft } = await SlowPhone.open(address, beginBirth);
  try {
    const measured: Measured[] = [];
    for (const [path, box] of pagesOf(draft)) {
      const loads: Load[] = [];
      for (let round = 0; round < rounds; round += 1) loads.push(await phone.load(path, box));
      const shown = path.replace(draft, '/ho-so-nhap/…');
      say(`${shown}: first contents after ${seconds(loads.map(({ contents }) => contents)).toFixed(2)} s`);
      measured.push({ path: shown, loads });
    }
    return resultOf(measured);
  } finally {
    await phone.close();
  }
}

function resultOf(measured: readonly Measured[]): BenchResult {
  const letters = measured.flatMap(({ path, loads }) => {
    const times = loads.flatMap(({ letter }) => (letter === null ? [] : [letter / 1000]));
    return times.length === 0 ? [] : [seriesOf(`${path}: first letter typed`, 's', times)];
  });
  const contents = measured.map(({ path, loads }) =>
    seriesOf(
      `${path}: first contents`,
      's',
      loads.map((load) => load.contents / 1000),
    ),
  );
  const weights = measured.map(({ path, loads }) =>
    seriesOf(
      `${path}: weight`,
      'KB',
      loads.map(({ bytes }) => bytes / 1000),
    ),
  );
  const scripts = measured.map(({ loads }) => medianOf(loads.map(({ scriptBytes }) => scriptBytes / 1000)));
  const strangers = measured.flatMap(({ loads }) => loads.flatMap((load) => load.strangers));
  return {
    series: [...contents, ...letters, ...weights],
    comparisons: [
      worst(`slowest first contents : ${CONTENTS_S} s`, contents, CONTENTS_S),
      worst(`slowest first letter : ${LETTER_S} s`, letters, LETTER_S),
      worst(`heaviest page : ${PAGE_KB} KB`, weights, PAGE_KB),
      { label: `most script : ${SCRIPT_KB} KB`, ratio: Math.max(...scripts) / SCRIPT_KB, under: 1 },
      { label: 'requests to other origins', ratio: strangers.length, under: 1 },
    ],
    notes: [
      'each load in a new browser without a cache, signed in; weight over the wire with headers, without fonts, which are optional',
      'browser, driver and site share the machine: times are upper bounds, and a loaded machine makes them larger',
    ],
  };
}

function worst(label: string, series: readonly { readonly median: number }[], bar: number): Comparison {
  return { label, ratio: Math.max(...series.map(({ median }) => median)) / bar, under: 1 };
}

function seconds(times: readonly number[]): number {
  return medianOf(times) / 1000;
}
