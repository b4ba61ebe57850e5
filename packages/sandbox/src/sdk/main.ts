import { readCallShape } from '../call-shapes.js';
import { createVivamo } from './vivamo.js';

/*
 * The stand-in for the hosted script. Like it, it leaves one thing behind: a global function. Its
 * own address says in which shape it is to be called and where its requests go.
 */
const script = document.currentScript;
if (!(script instanceof HTMLScriptElement) || script.src === '') {
  throw new Error('The sandbox SDK must be loaded by a script element with a src attribute.');
}
const { origin, searchParams } = new URL(script.src);
const server = { origin, fetch: (url: string, init: RequestInit) => fetch(url, init) };

Object.assign(globalThis, { Vivamo: createVivamo(server, readCallShape(searchParams)) });
