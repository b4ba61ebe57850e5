import { test as base } from '@playwright/test';
import type { AppName } from '../../scripts/apps/apps.js';

/** What a project says. */
export interface AppOptions {
  app: AppName;
}

/** Playwright's `test`, which knows the app that it is about. */
export const test = base.extend<object, AppOptions>({
  app: ['no-bundler', { scope: 'worker', option: true }],
});
