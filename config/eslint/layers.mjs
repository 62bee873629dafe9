import { LAYERS } from '../architecture.mjs';

/** The aliases by which one layer reaches another (tsconfig.json `paths`); deep relative paths are refused below. */
const ALIAS = {
  kernel: '@kernel/',
  platform: '@platform/',
  module: '@modules/',
  portal: '@portal',
  sandbox: '@sandbox',
};

/**
 * `config/architecture.mjs` as lint rules, so that the editor shows a forbidden import while it is typed. The
 * dependency checker says the same of resolved files, and adds cycles and the edges between modules.
 */
export const layerRules = Object.entries(LAYERS).map(([layer, { path, sees }]) => {
  const hidden = Object.keys(ALIAS).filter((other) => other !== layer && !sees.includes(other));
  const patterns = [
    ...hidden.map((other) => ({
      regex: `^${ALIAS[other]}`,
      message: `${layer} does not see ${other} (config/architecture.mjs).`,
    })),
    { regex: '^(\\.\\./)+(apps|libs)/', message: 'Use the alias of the layer.' },
    { regex: '^@modules/[^/]+/.+', message: 'A module is entered by its index.ts only.' },
  ];
  return {
    files: path
      .replace(/\((.*)\)/, '{$1}')
      .replaceAll('|', ',')
      .split(' ')
      .map((root) => `${root}/**/*.{ts,tsx}`),
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});
