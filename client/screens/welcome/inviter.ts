/**
 * Who let the newcomer in, and with which words, from accepting the invitation until the page is closed: what
 * others wrote is not kept in the browser.
 */
export interface Inviter {
  id: string;
  name: string;
  words: string | null;
}

let inviter: Inviter | null = null;

export function rememberInviter(who: Inviter): void {
  inviter = who;
}
export const presentInviter = (): Inviter | null => inviter;
