import astro from 'eslint-plugin-astro';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What would make an engine's result depend on where and when it runs. */
const impureGlobals = [
  ...['window', 'document', 'navigator', 'self', 'location', 'localStorage', 'indexedDB', 'caches'],
  ...['fetch', 'Date', 'performance', 'process', 'Worker', 'requestAnimationFrame', 'Intl'],
].map((name) => ({ name, message: 'Engines are pure: time, randomness and I/O come in as arguments.' }));

/** Implementation-approximated in the language standard: browsers differ in the last bits. */
const approximated = [
  ...['exp', 'expm1', 'log', 'log2', 'log10', 'log1p', 'pow', 'cbrt', 'hypot'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'],
].map((property) => ({ object: 'Math', property, message: 'Browsers differ here: use simulations/kernel/math.' }));

export default defineConfig(
  { ignores: ['dist*/', '.astro/', '.cache/', 'coverage/', 'test-results/', 'playwright-report/', 'public/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx,astro}'],
    rules: {
      // Typed arrays are read inside bounds that the loop states; `!` says so and costs nothing at run time.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // A contract is a type alias where it must be assignable to a record.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.tsx'],
    ...jsxA11y.configs?.recommended,
    plugins: { 'jsx-a11y-x': jsxA11y, 'react-hooks': reactHooks },
    rules: {
      ...(jsxA11y.configs?.recommended?.rules ?? {}),
      ...reactHooks.configs.recommended.rules,
    },
  },
  {
    files: ['simulations/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Use a seeded stream of simulations/kernel/streams.' },
        ...approximated,
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "BinaryExpression[operator='**']", message: '`**` is Math.pow: use simulations/kernel/math.' },
      ],
    },
  },
  {
    // .astro files are not seen by dependency-cruiser: the rule for components is repeated for them here.
    files: ['src/components/**/*.astro', 'src/layouts/**/*.astro'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['@/labs/*', '@/pages/*', '@tensorflow/*'] }] }],
    },
  },
);
