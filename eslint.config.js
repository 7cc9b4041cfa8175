import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import officeAddins from 'eslint-plugin-office-addins'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** The law of imports: who may name whom, with the reason. */
const forbid = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.map(([group, message]) => ({ group, message })) }],
})
const never = [['**/test/**', '!./**/test/**'], 'Nothing imports from test/.']
const notFromAddin = [['**/addin/**'], 'The server never sees the pane; both meet only in shared/.']
const notFromFunctions = [['**/functions/**'], 'The pane never sees the server; both meet only in shared/.']
const onlyZod = [
  ['node:*', 'react*', '@*/*', 'jose', 'oidc-provider'],
  'shared/ holds the rules and touches nothing but zod.',
]
const notWorkbench = [['**/workbench/**'], 'Only the workbench page and tests use the emulated Excel.']

export default tseslint.config(
  { ignores: ['dist/**', '.build/**', 'node_modules/**', '.data/**', 'test-artefacts/**', 'coverage/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './shared/tsconfig.json',
          './functions/tsconfig.json',
          './addin/tsconfig.json',
          './test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['shared/**'], rules: forbid(never, notFromAddin, notFromFunctions, onlyZod) },
  { files: ['functions/**'], rules: forbid(never, notFromAddin) },
  {
    files: ['addin/**'],
    ignores: ['addin/workbench/**'],
    rules: {
      ...forbid(never, notFromFunctions, notWorkbench),
      'no-restricted-globals': ['error', { name: 'Excel', message: 'Only addin/excel says Excel.*.' }],
    },
  },
  { files: ['addin/workbench/**'], rules: forbid(never, notFromFunctions) },
  // Excel's own properties read wider than they are written: null where the cells of a range differ
  {
    files: ['addin/workbench/host/api/**'],
    rules: { '@typescript-eslint/related-getter-setter-pairs': 'off' },
  },
  {
    files: ['addin/excel/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-restricted-globals': 'off',
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['addin/public/**'],
    languageOptions: { globals: { window: 'readonly', document: 'readonly', CSS: 'readonly' } },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', performance: 'readonly', URL: 'readonly' },
    },
  },
)
