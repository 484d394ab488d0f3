import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

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

export default tseslint.config(
  { ignores: ['out/', 'dist/', '.cache/', 'node_modules/', 'test-results/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: { 'import-x/no-restricted-paths': ['error', { zones: rooms }] },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: hooks.configs.recommended.rules,
  },
  {
    files: ['src/{shared,renderer,main/desk,main/pbx,main/archive,simulator}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              message: 'Only shell, bridge, preload and the composition root know Electron.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/main/**/*.ts', 'src/preload/**/*.ts'],
    ignores: ['src/main/bridge/**', 'src/main/program/program.ts', 'src/preload/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "Identifier[name='ipcMain']",
          message: 'IPC goes through src/main/bridge only.',
        },
      ],
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
);
