import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'

const pureRooms = '{domain,format,sheet,snapshot,notes,tables,intake,analytics,messages,view,charts}'
const pureFiles = [`src/${pureRooms}/**/*.ts`, `src/${pureRooms}.ts`]

const surroundings = [
  ...['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'indexedDB', 'caches'],
  ...['fetch', 'performance', 'process', 'setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask'],
]
const surroundingProperties = [
  ['Date', 'now'],
  ['Math', 'random'],
  ['crypto', 'randomUUID'],
  ['crypto', 'getRandomValues'],
]

// Columns are read by an index that is known to lie within them; any other `!` hides a hole.
const noHiddenHole = {
  selector: 'TSNonNullExpression:not([expression.type="MemberExpression"][expression.computed=true])',
  message: 'Say what happens where the value is missing; only `column[index]!` is free.',
}
const noClock = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'A pure room has no clock.',
}

const noDefaultExport = {
  'no-restricted-exports': [
    'error',
    { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } },
  ],
}

export default defineConfig(
  globalIgnores(['dist/', 'dist-single/', 'coverage/', 'public/rounds/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ts.configs.strict,
  {
    name: 'every file',
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // To leave a key out of a copy is what it is named for.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      ...noDefaultExport,
    },
  },
  {
    name: 'with types',
    files: ['**/*.{ts,vue}'],
    extends: [ts.configs.recommendedTypeCheckedOnly],
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.vue'],
        parser: ts.parser,
      },
    },
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'error' },
  },
  vue.configs['flat/recommended'],
  accessibility.configs['flat/recommended'],
  {
    name: 'src',
    files: ['src/**/*.{ts,vue}'],
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', noHiddenHole],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    name: 'set-up functions hold several short ones',
    files: ['src/{stores,composables}/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    name: 'pure rooms',
    files: pureFiles,
    rules: {
      'no-restricted-globals': ['error', ...surroundings],
      'no-restricted-properties': ['error', ...surroundingProperties.map(([object, property]) => ({ object, property }))],
      'no-restricted-syntax': ['error', noHiddenHole, noClock],
    },
  },
  {
    name: 'rooms that read columns by indexes that other columns give, in loops where a check would cost',
    files: ['src/{analytics,view}/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    name: 'components',
    files: ['**/*.vue'],
    rules: {
      'vue/no-v-html': 'error',
      'vue/no-static-inline-styles': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': 'error',
      'vue/define-emits-declaration': 'error',
      // With destructured props the compiler and the types know what is optional.
      'vue/require-default-prop': 'off',
      // How lines break is the writer's choice.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'always', normal: 'any', component: 'always' } }],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      // The rules for modules of TypeScript do not know the types that a template gives.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    name: 'modules that take components, whose types only vue-tsc knows',
    files: ['src/app/**/*.ts', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    name: 'tests say what they know of their own data',
    files: ['tests/**/*.{ts,mjs}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    name: 'Playwright names its fixtures by destructuring, even when there are none',
    files: ['tests/e2e/**'],
    rules: { 'no-empty-pattern': 'off' },
  },
  {
    name: 'configuration files are read by their default export',
    files: ['*.{js,ts}', '**/*.config.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
)
