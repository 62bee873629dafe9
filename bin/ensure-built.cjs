'use strict';
const { execFileSync, spawn } = require('node:child_process');
const { existsSync, readdirSync, readFileSync, statSync, writeFileSync, mkdirSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const INSTALLED = path.join(ROOT, 'node_modules', '.package-lock.json');
const BUILT = path.join(ROOT, 'dist', '.built');
const MINIMUM = [20, 19];
const DESK = path.join(ROOT, 'apps', 'desk');
/** The last that a build of the staff application writes. */
const DESK_BUILT = path.join(DESK, 'dist', 'manifest.json');
const BUILD_DESK = [path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', DESK, '--logLevel', 'error'];

/** Installs packages and compiles sources, each only when something is newer than the last time. */
function ensureBuilt() {
  checkNode();
  if (!existsSync(INSTALLED) || mtime(path.join(ROOT, 'package-lock.json')) > mtime(INSTALLED)) {
    run('installing packages', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  if (!existsSync(BUILT) || newestSource() > mtime(BUILT)) {
    run('compiling', process.execPath, [path.join(ROOT, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build']);
    mkdirSync(path.dirname(BUILT), { recursive: true });
    writeFileSync(BUILT, '');
  }
}

function isDeskBuilt() {
  const sources = ['src', 'build', '../../libs/kernel/src'].map((folder) =>
    newestIn(path.join(DESK, folder), () => true),
  );
  const single = [
    'apps/desk/index.html',
    'apps/desk/vite.config.mjs',
    'apps/portal/public/portal.css',
    'package-lock.json',
  ];
  const newest = Math.max(...sources, ...single.map((file) => mtime(path.join(ROOT, file))));
  return existsSync(DESK_BUILT) && newest <= mtime(DESK_BUILT);
}

/** Builds the staff application when a source is newer, and waits for it. */
function ensureDeskBuilt() {
  if (isDeskBuilt()) return;
  run('building the desk', process.execPath, BUILD_DESK);
}

/** The same beside what starts meanwhile: nobody waits for the first page because of it. */
function buildDeskBeside() {
  if (isDeskBuilt()) return;
  const begun = Date.now();
  const child = spawn(process.execPath, BUILD_DESK, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = () => child.kill();
  process.once('exit', stop);
  child.once('exit', (code) => {
    process.off('exit', stop);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    process.stderr.write(
      code === 0 ? `✓ the desk is built (${seconds} s)\n` : 'building the desk failed; see above.\n',
    );
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  process.stderr.write(`Một Cửa needs Node ${MINIMUM.join('.')} or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

function run(label, command, args) {
  const begun = Date.now();
  process.stderr.write(`  ${label} …\n`);
  try {
    execFileSync(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  } catch {
    process.stderr.write(`${label} failed; see above.\n`);
    process.exit(1);
  }
  process.stderr.write(`✓ ${label} (${((Date.now() - begun) / 1000).toFixed(1)} s)\n`);
}

function mtime(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestSource() {
  const configuration = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'].map((file) =>
    mtime(path.join(ROOT, file)),
  );
  const folders = ['apps', 'libs', 'test'].map((folder) => newestIn(path.join(ROOT, folder), isCompiled));
  return Math.max(...configuration, ...folders);
}

function isCompiled(name) {
  return /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name);
}

/** The desk is built by itself, not compiled with the rest. */
function newestIn(folder, counts) {
  if (!existsSync(folder) || (counts === isCompiled && folder === DESK)) return 0;
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return newestIn(full, counts);
    return counts(entry.name) ? mtime(full) : 0;
  });
  return Math.max(0, ...times);
}

module.exports = {
  ensureBuilt,
  ensureDeskBuilt,
  buildDeskBeside,
  ROOT,
  readJson: (file) => JSON.parse(readFileSync(file, 'utf8')),
};
