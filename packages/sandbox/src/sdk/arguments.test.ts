import { describe, expect, it } from 'vitest';
import { readCallShape } from '../call-shapes.js';
import { readCall, readElementsOptions, readKycElementsOptions } from './arguments.js';

const shape = (query = '') => readCallShape(new URLSearchParams(query));

describe('the arguments of Vivamo()', () => {
  it('are read in either shape', () => {
    const read = { clientKey: 'pk_test_x', environment: 'test' };
    expect(readCall(shape(), ['pk_test_x', { environment: 'test' }])).toEqual(read);
    expect(readCall(shape('call=options'), [read])).toEqual(read);
  });

  it('mean production where the environment is left out', () => {
    expect(readCall(shape(), ['pk_x']).environment).toBe('production');
    expect(readCall(shape('call=options'), [{ clientKey: 'pk_x' }]).environment).toBe('production');
  });

  it('are refused in the other shape', () => {
    expect(() => readCall(shape(), [{ clientKey: 'pk_x' }])).toThrow(TypeError);
    expect(() => readCall(shape('call=options'), ['pk_x', {}])).toThrow(TypeError);
  });

  it.each([[undefined], [''], ['sk_test_x'], [null]])('refuse the key %j', (clientKey) => {
    expect(() => readCall(shape('call=options'), [{ clientKey }])).toThrow(/publishable key/);
  });

  it('refuse another environment, without repeating a key', () => {
    expect(() => readCall(shape(), ['pk_x', { environment: 'staging' }])).toThrow(/environment/);
    expect(() => readCall(shape(), ['sk_live_1'])).toThrow(/^(?!.*sk_live)/);
  });
});

describe('the argument of createElements()', () => {
  it.each([[undefined], [null], ['cs_pi_1'], [{}], [{ clientSecretKey: '' }]])(
    'is refused as %j',
    (options) => {
      expect(() => readElementsOptions(shape(), options)).toThrow(TypeError);
    },
  );

  it('needs a container only where that is how one mounts', () => {
    const options = { clientSecretKey: 'cs_pi_1' };
    expect(readElementsOptions(shape(), options).clientSecretKey).toBe('cs_pi_1');
    expect(() => readElementsOptions(shape('mount=argument'), options)).toThrow(/container/);
  });
});

describe('the argument of createKycElements()', () => {
  const options = { clientSecretKey: 'cs_ki_1' };

  it('is that of createElements(), with the client secret of a verification', () => {
    expect(readKycElementsOptions(shape(), options)).toEqual({
      ...options,
      container: undefined,
    });
    expect(() => readKycElementsOptions(shape(), { clientSecretKey: 'cs_pi_1' })).toThrow(/cs_ki_/);
    expect(() => readElementsOptions(shape(), options)).toThrow(/createKycElements/);
    expect(() => readKycElementsOptions(shape('mount=argument'), options)).toThrow(/container/);
  });

  it('may choose a document, and no other', () => {
    const read = (documentType: string) =>
      readKycElementsOptions(shape(), { ...options, documentType }).documentType;
    expect(read('passport')).toBe('passport');
    expect(read('library_card')).toBeUndefined();
  });
});
