'use strict';
const { execFileSync } = require('node:child_process');
const { existsSync, readdirSync, readFileSync, statSync, writeFileSync, mkdirSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const INSTALLED = path.join(ROOT, 'node_modules', '.package-lock.json');
const BUILT = path.join(ROOT, 'dist', '.built');
const MINIMUM = [20, 19];

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
  return Math.max(...configuration, ...['apps', 'libs', 'test'].map((folder) => newestIn(path.join(ROOT, folder))));
}

function newestIn(folder) {
  if (!existsSync(folder)) return 0;
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return newestIn(full);
    return /\.tsx?$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name) ? mtime(full) : 0;
  });
  return Math.max(0, ...times);
}

module.exports = { ensureBuilt, ROOT, readJson: (file) => JSON.parse(readFileSync(file, 'utf8')) };
