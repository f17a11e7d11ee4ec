import { expect, test } from '@jest/globals';
import { Product } from '../support/product.ts';

test('npm start: a wrong ORIGIN ends it with one sentence and code 1', async () => {
  await expect(Product.start(undefined, { ORIGIN: 'house.example' })).rejects.toThrow(
    /ended with 1: ORIGIN takes the address/,
  );
});
