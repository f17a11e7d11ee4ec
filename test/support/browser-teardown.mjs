import teardown from './teardown.mjs';

export default async function teardownBrowser() {
  await globalThis.browserServer?.close();
  await teardown();
}
