// Type-aware lint, and the one-way streets of the house: which room may import from which.
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/**
 * room → the rooms (beside itself) that it may import from; `protocol` is src/protocol.ts.
 *
 * @type {Record<string, string[]>}
 */
const streets = {
  model: [],
  formula: ['model'],
  validate: ['model', 'formula'],
  compare: ['model', 'formula', 'validate'],
  report: ['model', 'formula', 'validate', 'compare'],
  table: ['protocol', 'formula'],
  cli: ['model', 'formula', 'validate', 'compare', 'report'],
  host: ['model', 'formula', 'validate', 'compare', 'report', 'protocol'],
};
const rooms = [...Object.keys(streets), 'protocol'];
/** Rooms that may not touch the disk, the clock or VS Code: they take text and return values. */
const pure = ['model', 'formula', 'validate', 'compare', 'report'];

/** @type {import('typescript-eslint').ConfigArray} */
const streetRules = Object.entries(streets).map(([room, open]) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...rooms
            .filter((other) => other !== room && !open.includes(other))
            .map((other) => ({
              regex: `^(\\.\\./)+${other}(/|$)`,
              message: `src/${room} does not import from ${other}: see the one-way streets in eslint.config.mjs.`,
            })),
          ...(room === 'host' ? [] : [{ regex: '^vscode$', message: 'Only src/host knows VS Code.' }]),
          ...(room === 'cli'
            ? []
            : [{ regex: '^node:', message: 'Only src/cli may use Node: the rest runs in a browser.' }]),
        ],
      },
    ],
    ...(pure.includes(room) && {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The day is an argument.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The day is an argument.' },
        {
          // Its prototype holds all that it closes over until the next full collection: a third of the time of many files.
          selector: ':not(Property,MethodDefinition) > FunctionExpression[generator=true]',
          message: 'A generator made again for each state outlives it: write it on its own.',
        },
      ],
      'no-restricted-globals': [
        'error',
        ...['process', 'window', 'document', 'setTimeout', 'fetch', 'performance'].map((name) => ({
          name,
          message: 'Takes text (and the day, as an argument) and returns values: no clock, no disk, no page.',
        })),
      ],
    }),
  },
}));

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', '**/node_modules', '.vscode-test'] },
  ...tseslint.configs.recommendedTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  ...streetRules,
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
);
