import path from 'node:path';
import { DEMO_PASSWORD, seedInstallation } from '@modules/installation';
import { projectRoot } from '@platform/config/project-root';
import { House } from '../launcher/house';
import { loadHistoryBeside } from '../launcher/history-beside';
import { EXIT, type Command } from '../terminal/command';
import { step } from '../terminal/progress';

/** Everything, until Ctrl-C. */
export const start: Command = {
  name: 'start',
  summary: 'starts the database, the site and the worker, and loads the demonstration on the first run',
  usage: 'motcua start',
  options: {},
  async run() {
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    const house = await step('database', () => House.open({ onEvent: say }));
    const { settings, urls } = house.instance;
    const stopped = stopSignal();
    await step('tables', () => house.prepare());
    const seeded = await step('catalogue and organisation', () =>
      seedInstallation(urls.owner, { folder: path.join(projectRoot(), 'data'), demo: settings.MOTCUA_DEMO }),
    );
    await step('site and worker', () => house.start());
    say(welcome(house.address, settings.MOTCUA_DEMO, seeded === 'seeded'));
    const history = settings.MOTCUA_DEMO ? loadHistoryBeside(house.instance, say) : null;
    await stopped;
    say('stopping …');
    history?.stop();
    await house.stop();
    return EXIT.ok;
  },
};

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    // Ctrl-C goes to the whole terminal group; a second one must not cut the stop short.
    process.on('SIGINT', () => undefined);
  });
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
    open figures  ${address}/cong-khai
    API           ${address}/api/docs
${isDemo ? accounts : ''}

  Ctrl-C stops it.
`;
}
