import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';

/** A folder of src/core and the core folders below it: what it may import. See ARCHITECTURE.md, "Floors". */
const floors = {
  text: [],
  names: ['text'],
  time: ['text'],
  quantity: ['text'],
  draft: ['text'],
  attribution: ['text', 'names'],
  corpus: ['text', 'names', 'time', 'attribution'],
  index: ['text', 'names', 'corpus'],
  anchoring: ['text', 'names', 'corpus', 'index', 'attribution'],
  claims: ['text', 'names', 'time', 'quantity', 'attribution', 'corpus', 'index', 'draft'],
  checks: [
    'text',
    'names',
    'time',
    'quantity',
    'draft',
    'attribution',
    'corpus',
    'index',
    'anchoring',
    'claims',
  ],
  features: [
    'text',
    'names',
    'time',
    'quantity',
    'draft',
    'attribution',
    'corpus',
    'index',
    'anchoring',
    'claims',
    'checks',
  ],
};

const coreZones = Object.entries(floors).map(([folder, below]) => ({
  target: `./src/core/${folder}`,
  from: './src/core',
  except: [folder, ...below].map((name) => `./${name}`),
  message: `src/core/${folder} may import only: ${below.join(', ') || 'nothing'} (ARCHITECTURE.md, "Floors")`,
}));

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', '.cache/**', 'node_modules/**'] },
  {
    files: ['**/*.{ts,mts}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/prefer-regexp-exec': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...coreZones,
            {
              target: './src/core',
              from: './src',
              except: ['./core'],
              message: 'the core knows no host',
            },
            {
              target: './src/sources',
              from: ['./src/server', './src/extension', './src/cli'],
              message: 'ports know no entry point',
            },
            {
              target: './src/assistant',
              from: ['./src/sources', './src/server', './src/extension', './src/cli'],
              message: 'the tools for assistants know a corpus and no host',
            },
            {
              target: './src/server',
              from: ['./src/extension', './src/cli'],
              message: 'the server knows no editor and no command line',
            },
            {
              target: './src/cli',
              from: './src/extension',
              message: 'the command line knows no editor',
            },
            {
              target: './src/webview',
              from: './src',
              except: ['./webview', './server/protocol'],
              message: 'a picture is a page: what it shows is sent to it',
            },
            {
              target: './src/extension',
              from: ['./src/core', './src/assistant', './src/cli'],
              message: 'the extension is a language client: the reading lives in the server',
            },
            {
              target: './src/extension',
              from: './src/sources',
              except: ['./kept-code.ts'],
              message: 'the extension is a language client: the reading lives in the server',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*', 'vscode', 'vscode-*'] }],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'setTimeout', 'fetch', 'console'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'the core has no clock: take the date as an argument',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'the core has no clock: take the date as an argument',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'same input, same answer',
        },
      ],
    },
  },
  {
    files: ['*.config.mts', '*.config.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
);
