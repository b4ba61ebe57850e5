/** Real apps, as a newcomer would write them: made ready outside the repository, and served. */
export { APPS, type AppName } from './app-name.ts';
export { prepareApp } from './prepare-app.ts';
export { serveApp } from './serve-app.ts';
