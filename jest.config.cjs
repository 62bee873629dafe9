/** Nest 12 and a few others ship as ES modules only; jest has its own loader, so they are transformed like our code. */
const ESM_PACKAGES = '@nestjs|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|cookie';

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_PACKAGES})/)`],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        sourceMaps: 'inline',
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', tsx: true, decorators: true, dynamicImport: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  moduleNameMapper: {
    '^file-type$': '<rootDir>/node_modules/file-type/index.js',
    '^@kernel/(.*)$': '<rootDir>/libs/kernel/src/$1',
    '^@platform/(.*)$': '<rootDir>/libs/platform/src/$1',
    '^@modules/(.*)$': '<rootDir>/libs/modules/$1',
    '^@portal$': '<rootDir>/apps/portal/src/index.ts',
    '^@sandbox$': '<rootDir>/apps/sandbox/src/index.ts',
    '^@test/(.*)$': '<rootDir>/test/$1',
  },
};

/** Projects that talk to the run's own PostgreSQL. */
const server = {
  globalSetup: '<rootDir>/test/support/global-setup.cjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.cjs',
};

module.exports = {
  testTimeout: 60_000,
  projects: [
    { ...base, displayName: 'kernel', testMatch: ['<rootDir>/libs/kernel/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs/platform,libs/modules}/**/*.spec.{ts,tsx}'],
    },
    {
      ...base,
      ...server,
      displayName: 'house',
      testMatch: ['<rootDir>/test/{e2e,platform,jobs,cli,docs,faults}/**/*.spec.ts'],
    },
    {
      ...base,
      ...server,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/second-attempt.cjs'],
    },
  ],
};
