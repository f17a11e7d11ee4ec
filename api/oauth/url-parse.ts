/**
 * oidc-provider calls `URL.parse`, which Node has from version 22.1 on; this adds it to Node 20. See
 * docs/decisions/0018-oauth-by-oidc-provider.md.
 */
if (!('parse' in URL))
  Object.defineProperty(URL, 'parse', {
    value: (text: string, base?: string) => (URL.canParse(text, base) ? new URL(text, base) : null),
    configurable: true,
    writable: true,
  });
