'use strict';

/** `config/architecture.mjs` as rules over resolved files: layers, edges between modules, cycles, strays. */
module.exports = (async () => {
  const { LAYERS, MODULE_EDGES, KERNEL_FORBIDDEN } = await import('./architecture.mjs');
  return {
    forbidden: [...layerRules(LAYERS), ...moduleRules(MODULE_EDGES), ...generalRules(KERNEL_FORBIDDEN)],
    options,
  };
})();

const options = {
  tsConfig: { fileName: 'tsconfig.json' },
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '(^|/)dist/' },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
};

const SPECS = '(\\.spec\\.tsx?$|/testing/)';

function layerRules(layers) {
  return Object.entries(layers).map(([layer, { path, sees }]) => {
    const hidden = Object.entries(layers)
      .filter(([other]) => other !== layer && !sees.includes(other))
      .map(([, { path: root }]) => root);
    return {
      name: `${layer}-sees-only-${sees.join('-') || 'itself'}`,
      severity: 'error',
      from: { path: `^${path}/`, pathNot: SPECS },
      to: { path: `^(${hidden.join('|')}|test)/` },
    };
  });
}

function moduleRules(edges) {
  const strangers = Object.entries(edges).map(([module, seen]) => ({
    name: `module-${module}`,
    severity: 'error',
    from: { path: `^libs/modules/${module}/` },
    to: { path: '^libs/modules/', pathNot: `^libs/modules/(${[module, ...seen].join('|')})/` },
  }));
  const door = {
    name: 'through-the-door',
    comment: 'A module is entered by its index.ts only.',
    severity: 'error',
    from: { path: '^(libs/modules/([^/]+)|apps|test)/' },
    to: { path: '^libs/modules/', pathNot: '^libs/modules/($2/|[^/]+/index\\.ts$)' },
  };
  return [...strangers, door];
}

function generalRules(kernelForbidden) {
  return [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { pathNot: 'node_modules' } } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: SPECS },
      to: { path: kernelForbidden, dependencyTypesNot: ['local', 'aliased'] },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: SPECS },
      to: { path: `(^test/|/testing/|${'\\.spec\\.tsx?$'})` },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `${SPECS}|^apps/desk/` },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'declared-packages-of-the-desk',
      comment: 'The desk is built into plain files: what it is made of is needed to build, not to run.',
      severity: 'error',
      from: { path: '^apps/desk/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ];
}
