import { describe, expect, it } from 'vitest';
import { readCallShape } from './call-shapes.js';

describe('readCallShape', () => {
  it('takes the first choice of each unless told otherwise', () => {
    expect(readCallShape(new URLSearchParams('mount=argument&v=2'))).toEqual({
      call: 'positional',
      result: 'value',
      mount: 'argument',
      listen: 'on',
      events: 'created',
      teardown: 'unmount',
    });
  });

  it('refuses a choice that there is not', () => {
    expect(() => readCallShape(new URLSearchParams('teardown=explode'))).toThrow(
      /teardown=explode.*unmount, destroy, none/,
    );
  });
});
