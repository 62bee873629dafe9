'use strict';
const { chmodSync, mkdtempSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** A folder for everything a run leaves behind; the first test that needs it starts the run's PostgreSQL in it. */
module.exports = () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'motcua-test-'));
  // Run by root, the server is another user and has to come through here.
  chmodSync(root, 0o755);
  process.env.TEST_ROOT_OF_MOTCUA = root;
};
