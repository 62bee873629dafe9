import tseslint from 'typescript-eslint';
import { layerRules } from './config/eslint/layers.mjs';

const NEVER = [
  {
    selector:
      'CallExpression[callee.object.name=/[rR]epository|[mM]anager/][callee.property.name=/^(findOne|findOneBy|save|synchronize)$/]',
    message:
      'Measured: an empty filter finds the first row, save() overwrites newer versions. Write the guarded statement.',
  },
  {
    selector: "CallExpression[callee.name='forwardRef']",
    message: 'A missing boundary decision: see config/architecture.mjs.',
  },
];

const SMALL_SIGNATURES = [
  {
    // A decorated method is called by Nest with the parts of a request, never by us.
    selector:
      ':matches(FunctionDeclaration, ArrowFunctionExpression, MethodDefinition[kind!="constructor"]:not(:has(> Decorator)) > FunctionExpression)[params.length>4]',
    message: 'At most four parameters: more of them want a name.',
  },
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>6]',
    message: 'More than six collaborators: a class with two duties.',
  },
];

export default tseslint.config(
  { ignores: ['**/dist', 'node_modules', '.motcua', 'coverage', 'docs/generated'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false }],
      'max-lines-per-function': ['error', { max: 50 }],
      complexity: ['error', { max: 10, variant: 'modified' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // A class named in a constructor is read when the file loads, before classes below it exist.
      '@typescript-eslint/no-use-before-define': [
        'error',
        { classes: true, functions: false, variables: false, typedefs: false },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Views are classes so that OpenAPI can describe them; what is sent is a plain object of that shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-restricted-syntax': ['error', ...NEVER, ...SMALL_SIGNATURES],
    },
  },
  ...layerRules,
  {
    // Nest reads constructor parameter types at run time; a type-only import would erase them.
    files: ['apps/**/*.ts', 'libs/platform/**/*.ts', 'libs/modules/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['libs/kernel/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument: it comes from the database.' },
        { object: 'Math', property: 'random', message: 'The kernel is a function of its arguments.' },
      ],
      'no-restricted-globals': ['error', 'process', 'console', 'setTimeout', 'Intl'],
    },
  },
  {
    // Names of acts are the names of the table, in snake case, so that a search finds both.
    files: ['libs/platform/**/*.ts', 'libs/modules/**/*.ts', 'apps/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Configuration is read once, in libs/platform/src/config.',
        },
      ],
    },
  },
  {
    files: ['libs/platform/src/config/**', 'apps/cli/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', 'test/**', '**/testing/**'],
    rules: {
      'max-lines': ['error', { max: 450 }],
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', ...NEVER],
      complexity: 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-properties': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}', 'bin/*'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
);
