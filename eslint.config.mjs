import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Imports run one way: core <- elements <- react, vue. server and sandbox stand alone. */
const arrow = {
  core: ['elements', 'react', 'vue', 'server', 'sandbox'],
  elements: ['react', 'vue', 'server', 'sandbox'],
  react: ['vue', 'server', 'sandbox'],
  vue: ['react', 'server', 'sandbox'],
  server: ['core', 'elements', 'react', 'vue', 'sandbox'],
  sandbox: ['core', 'elements', 'react', 'vue', 'server'],
};

const walls = Object.entries(arrow).map(([name, forbidden]) => ({
  files: [`packages/${name}/src/**/*.{ts,tsx}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: forbidden.flatMap((other) => [
              `@vivamo-widgets/${other}`,
              `@vivamo-widgets/${other}/*`,
              `**/packages/${other}/**`,
              `**/../${other}/**`,
            ]),
            // The sandbox may take the server's types, never its code.
            allowTypeImports: name === 'sandbox',
            message: `${name} must not import it: see docs/architecture.md, "The arrow".`,
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.results/**',
      'test-results/**',
      'apps/*/{.next,.nuxt,.output,.angular}/**',
      'apps/*/public/vendor/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['packages/elements/src/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    ...wc.configs['flat/best-practice'],
  },
  {
    languageOptions: { parserOptions: { projectService: true } },
    files: ['packages/*/src/**/*.ts', 'packages/*/src/**/*.tsx', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        {
          selector: 'TSModuleDeclaration[global!=true][kind="namespace"]',
          message: 'Use modules.',
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    // The assertions of @open-wc/testing have the type of a promise, and are none.
    files: ['packages/elements/**/*.test.ts', '**/*.dom.test.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/cli.ts', 'scripts/**', 'packages/*/bench/**', 'examples/server/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Response: 'readonly',
      },
    },
  },
  ...walls,
);
