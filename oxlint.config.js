import { defineConfig } from 'oxlint';

const systems = ['o2g', 'xivo', 'sipxcom', 'oxo', 'xc5'];

/** `target` may import nothing under src/ but what `except` names (docs/architecture.md, "Who may import whom"). */
const room = (target, except) => ({
  target: `./src/${target}`,
  from: './src',
  except: [target, ...except].map((path) => `./${path}`),
  message: 'This room may not import that one: see docs/architecture.md, "Who may import whom".',
});

const rooms = [
  room('shared', []),
  room('main/desk', ['shared', 'main/pbx/connector.ts', 'main/pbx/port']),
  ...systems.map((system) =>
    room(`main/pbx/${system}`, [
      'shared',
      'main/pbx/connector.ts',
      'main/pbx/port',
      'main/pbx/wire',
      'main/log',
    ]),
  ),
  room('main/pbx/wire', ['shared', 'main/log']),
  room('main/archive', ['shared', 'main/csv', 'main/files', 'main/log']),
  room('main/shell', ['shared', 'main/desk', 'main/settings', 'main/files', 'main/log']),
  room('main/bridge', ['shared', 'main/desk', 'main/log']),
  room('main/contacts', ['shared', 'main/csv', 'main/settings', 'main/log']),
  room('main/csv', []),
  room('main/files', ['shared']),
  room('main/settings', ['shared', 'main/files', 'main/log']),
  room('main/secrets', ['shared', 'main/log']),
  room('main/log', ['shared']),
  room('preload', ['shared']),
  room('renderer', ['shared']),
  room('simulator', []),
];

/** Rules beyond those of oxlint's category "correctness". */
const stricter = {
  'no-array-constructor': 'error',
  'no-case-declarations': 'error',
  'no-empty': 'error',
  'no-fallthrough': 'error',
  'no-prototype-builtins': 'error',
  'no-regex-spaces': 'error',
  'no-unexpected-multiline': 'error',
  'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  'no-useless-assignment': 'error',
  'no-useless-constructor': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'prefer-rest-params': 'error',
  'prefer-spread': 'error',
  'preserve-caught-error': 'error',
  'typescript/ban-ts-comment': 'error',
  'typescript/consistent-type-imports': 'error',
  'typescript/no-dynamic-delete': 'error',
  'typescript/no-empty-object-type': 'error',
  'typescript/no-explicit-any': 'error',
  'typescript/no-extraneous-class': 'error',
  'typescript/no-floating-promises': 'error',
  'typescript/no-invalid-void-type': 'error',
  'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  'typescript/no-namespace': 'error',
  'typescript/no-non-null-asserted-nullish-coalescing': 'error',
  'typescript/no-non-null-assertion': 'error',
  'typescript/no-unnecessary-type-constraint': 'error',
  'typescript/no-unsafe-function-type': 'error',
  'typescript/prefer-literal-enum-member': 'error',
  'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  'typescript/unified-signatures': 'error',
};

/** Rules of "correctness" that take what is meant here for a mistake. */
const looser = {
  // Our objects are closures: their functions stand alone.
  'typescript/unbound-method': 'off',
  // Of `RequestInfo | URL` and of what D-Bus hands over, the text is wanted.
  'typescript/no-base-to-string': 'off',
  // A number or a name is read letter by letter.
  'typescript/no-misused-spread': 'off',
};

const nobodyElse = {
  name: 'electron',
  message: 'Only shell, bridge, preload and the composition root know Electron.',
};
const bridgeOnly = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'IPC goes through src/main/bridge only.',
};

export default defineConfig({
  plugins: ['typescript', 'oxc', 'react'],
  // Oxlint has no rule of its own for who may import whom.
  jsPlugins: [{ name: 'rooms', specifier: 'eslint-plugin-import-x' }],
  settings: { 'import-x/resolver': { typescript: {} } },
  // Types are checked along with the rules that ask for them: once, not twice.
  options: { typeAware: true, typeCheck: true },
  categories: { correctness: 'error' },
  ignorePatterns: ['out/', 'dist/', '.cache/', 'test-results/'],
  rules: { ...stricter, ...looser },
  overrides: [
    {
      files: ['src/**/*.{ts,tsx}'],
      rules: { 'rooms/no-restricted-paths': ['error', { zones: rooms }] },
    },
    {
      files: ['src/renderer/**/*.{ts,tsx}'],
      rules: { 'react/rules-of-hooks': 'error', 'react/unsupported-syntax': 'error' },
    },
    {
      files: ['src/main/**/*.ts'],
      excludeFiles: ['src/main/bridge/**', 'src/main/program/program.ts'],
      rules: { 'no-restricted-imports': ['error', { paths: [bridgeOnly] }] },
    },
    {
      files: ['src/{shared,renderer,main/desk,main/pbx,main/archive,simulator}/**/*.{ts,tsx}'],
      rules: { 'no-restricted-imports': ['error', { paths: [nobodyElse] }] },
    },
  ],
});
