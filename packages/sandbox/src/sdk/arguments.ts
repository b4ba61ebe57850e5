import type { SdkCallShape } from '../call-shapes.js';
import { documentTypes, type DocumentType } from '../kyc/document-type.js';

/** What `Vivamo()` was called with. */
export interface VivamoCall {
  clientKey: string;
  /** Production is asked for by leaving it out (documented by Vivamo). */
  environment: 'test' | 'production';
}

/** Reads the arguments of `Vivamo()`; throws a TypeError where they are not of the shape. */
export function readCall({ call }: SdkCallShape, args: unknown[]): VivamoCall {
  const [first, second] = args;
  if (call === 'options') {
    if (typeof first === 'string') {
      throw new TypeError('Vivamo() takes one object: Vivamo({ clientKey, environment }).');
    }
    const { clientKey, environment } = record(first, 'Vivamo()');
    return { clientKey: readKey(clientKey), environment: readEnvironment(environment) };
  }
  if (typeof first !== 'string') {
    throw new TypeError('Vivamo() takes the publishable key first: Vivamo(key, { environment }).');
  }
  const { environment } = record(second ?? {}, 'Vivamo()');
  return { clientKey: readKey(first), environment: readEnvironment(environment) };
}

/** What `createElements()` was called with. */
export interface ElementsOptions {
  clientSecretKey: string;
  /** Only looked at where the shape mounts by argument. */
  container: unknown;
}

/** Reads the argument of `createElements()`. */
export function readElementsOptions({ mount }: SdkCallShape, options: unknown): ElementsOptions {
  const { clientSecretKey, container } = record(options, 'createElements()');
  if (typeof clientSecretKey !== 'string' || clientSecretKey === '') {
    throw new TypeError('createElements() needs the clientSecretKey of an intent.');
  }
  if (isKycSecret(clientSecretKey)) {
    throw new TypeError(
      'createElements() needs the clientSecretKey of an intent; this one is for createKycElements().',
    );
  }
  assertContainer(mount, container, 'createElements()');
  return { clientSecretKey, container };
}

/** What `createKycElements()` was called with. */
export interface KycElementsOptions extends ElementsOptions {
  /** The document that is chosen at first: an option of the sandbox's alone. */
  documentType?: DocumentType;
}

/** Reads the argument of `createKycElements()`. */
export function readKycElementsOptions(
  { mount }: SdkCallShape,
  options: unknown,
): KycElementsOptions {
  const name = 'createKycElements()';
  const { clientSecretKey, container, documentType } = record(options, name);
  if (typeof clientSecretKey !== 'string' || !isKycSecret(clientSecretKey)) {
    throw new TypeError(`${name} needs a clientSecretKey from kyc-info; it begins with "cs_ki_".`);
  }
  assertContainer(mount, container, name);
  const type = documentTypes.find((known) => known === documentType);
  return { clientSecretKey, container, ...(type && { documentType: type }) };
}

/** Documented by Vivamo. */
function isKycSecret(clientSecretKey: string): boolean {
  return clientSecretKey.startsWith('cs_ki_');
}

function assertContainer(mount: SdkCallShape['mount'], container: unknown, name: string): void {
  if (mount !== 'argument' || container != null) return;
  throw new TypeError(`${name} needs a container: { clientSecretKey, container }.`);
}

/** Finds the element to draw into: given itself, or by a selector in the page. */
export function resolveContainer(container: unknown): HTMLElement {
  if (container instanceof HTMLElement) return container;
  const found = typeof container === 'string' ? document.querySelector(container) : null;
  if (found instanceof HTMLElement) return found;
  throw new TypeError(
    typeof container === 'string'
      ? 'mount() found no element for the selector it was given.'
      : 'mount() needs an element or a selector.',
  );
}

function readKey(key: unknown): string {
  if (typeof key === 'string' && key.startsWith('pk_')) return key;
  throw new TypeError('Vivamo() needs a publishable key as clientKey; it begins with "pk_".');
}

function readEnvironment(environment: unknown): VivamoCall['environment'] {
  if (environment === undefined || environment === 'production') return 'production';
  if (environment === 'test') return 'test';
  throw new TypeError('The environment is "test", or left out for production.');
}

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  throw new TypeError(`${name} needs an object of options.`);
}
