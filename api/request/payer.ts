/** Whom a request counts for: an account, a visit to the demonstration house, or a network address. */

export type Kind = 'account' | 'demo' | 'network';
export interface Payer {
  kind: Kind;
  /** The id of the account or of the demonstration house, or the network address. It is never stored. */
  key: string;
}

/** A visitor takes the place of several people of one house, so the house is what is counted. */
export function payerOf(viewer: { id: string; house: string | null } | null, network: string): Payer {
  if (viewer === null) return { kind: 'network', key: network };
  return viewer.house === null ? { kind: 'account', key: viewer.id } : { kind: 'demo', key: viewer.house };
}
