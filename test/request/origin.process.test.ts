import { expect, test } from '@jest/globals';
import { Product } from '../support/product.ts';

test('npm start: a wrong HOST_CONTACT ends it with one sentence and code 1', async () => {
  await expect(Product.start(undefined, { HOST_CONTACT: 'http://house.example' })).rejects.toThrow(
    /ended with 1: HOST_CONTACT takes an e-mail address or an https address/,
  );
});

test('npm start: a wrong ORIGIN ends it with one sentence and code 1', async () => {
  await expect(Product.start(undefined, { ORIGIN: 'house.example' })).rejects.toThrow(
    /ended with 1: ORIGIN takes the address/,
  );
});

test('npm start: a wrong WARM_UP ends it with one sentence and code 1', async () => {
  await expect(Product.start(undefined, { WARM_UP: 'soon' })).rejects.toThrow(
    /ended with 1: WARM_UP takes a number of seconds from 0 to 60, or off\.$/,
  );
});
