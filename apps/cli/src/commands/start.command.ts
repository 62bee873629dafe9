import { once } from 'node:events';
import path from 'node:path';
import { DEMO_PASSWORD, planSeed, seedInstallation, type SeedPlan } from '@modules/installation';
import { projectRoot } from '@platform/config/project-root';
import { layWorkOnDesks } from '../demo/work-on-desks';
import { House } from '../launcher/house';
import { loadHistoryBeside } from '../launcher/history-beside';
import { errorMessage } from '@platform/errors/error-facts';
import { EXIT, type Command } from '../terminal/command';
import { step } from '../terminal/progress';

/** Everything, until Ctrl-C. */
export const start: Command = {
  name: 'start',
  summary: 'starts the database, the site and the worker, and loads the demonstration on the first run',
  usage: 'motcua start',
  options: {},
  async run() {
    const stop = stopSignal();
    const plan = await planSeed(path.join(projectRoot(), 'data'));
    const house = await step('database', () => House.open({ onEvent: say }));
    try {
      await live(house, plan, stop);
    } catch (error) {
      // A Ctrl-C goes to the whole terminal group: a process that had only begun ends of it.
      if (!stop.aborted) throw error;
    } finally {
      await house.stop();
    }
    return EXIT.ok;
  },
};

async function live(house: House, plan: SeedPlan, stop: AbortSignal): Promise<void> {
  const { settings, urls } = house.instance;
  const demo = settings.MOTCUA_DEMO;
  stop.throwIfAborted();
  await step('tables', () => house.prepare());
  const seeded = await step('catalogue and organisation', () => seedInstallation(urls.owner, { plan, demo }));
  stop.throwIfAborted();
  await step('site and worker', () => house.start());
  say(welcome(house.address, demo, seeded === 'seeded'));
  const history = demo ? loadHistoryBeside(house.instance, say) : null;
  const work = demo && seeded === 'seeded' ? fillDesks(house, stop) : null;
  if (!stop.aborted) await once(stop, 'abort');
  say('stopping …');
  await Promise.all([history?.stop(), work]);
}

/** A demonstration nobody can try a desk in would show nothing. What fails here is said, and keeps nobody from working. */
async function fillDesks(house: House, signal: AbortSignal): Promise<void> {
  const { address, instance } = house;
  try {
    const filed = await layWorkOnDesks({ address, ownerUrl: instance.urls.owner, signal });
    say(`simulated work on the desks: ${filed} dossiers`);
  } catch (error) {
    if (!signal.aborted) say(`the simulated work on the desks was not completed: ${errorMessage(error)}`);
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Asked to end: by Ctrl-C, by a supervisor, by the terminal closing. A second time must not cut the stop short. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const sign of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(sign, () => stop.abort());
  return stop.signal;
}

function welcome(address: string, isDemo: boolean, isFirst: boolean): string {
  const accounts = `
  Demonstration accounts, password ${DEMO_PASSWORD}:
    congdan1 … congdan3        citizens
    hang-bac.motcua1           desk officer of a ward (any ward: <ward>.motcua1)
    hang-bac.tpht1             specialist of a ward
    hang-bac.ct1               leader of a ward
    motcua1 … motcua5          desk officers of the district
    tp.chuyenvien1, tp.lanhdao1  specialist and head of a division
    quan.lanhdao1              leader of the district
    giamsat, thanhtra          supervisor, inspector
    donthu, quantri            petition handler, administrator`;
  return `
  Một Cửa is open${isFirst ? ' for the first time' : ''}

    portal        ${address}/
    desk          ${address}/desk           for officers
    open figures  ${address}/cong-khai
    API           ${address}/api/docs
${isDemo ? accounts : ''}

  Ctrl-C stops it.
`;
}
