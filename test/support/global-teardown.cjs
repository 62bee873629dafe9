'use strict';
const { existsSync, readFileSync, rmSync } = require('node:fs');
const path = require('node:path');

module.exports = async () => {
  const root = process.env.TEST_ROOT_OF_MOTCUA;
  const pidFile = path.join(root, 'server', 'data', 'postmaster.pid');
  if (existsSync(pidFile)) await stop(Number(readFileSync(pidFile, 'utf8').split('\n')[0]));
  rmSync(root, { recursive: true, force: true });
};

/** SIGINT is PostgreSQL's fast shutdown. */
async function stop(pid) {
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
