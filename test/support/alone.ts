/**
 * What a server needs that only measures or evaluates: no mail, no demonstration house, and requests as fast
 * as they come.
 */
import { defaults } from '../../api/request/settings.ts';
import type { ServerOptions } from '../../api/server/http.ts';
import { Origin } from '../../api/request/origin.ts';
import { unlimited } from './unlimited.ts';

const settings = { ...defaults, ...unlimited };

export const alone = {
  origin: new Origin(null),
  mailer: async () => {},
  demo: false,
  settings: async () => settings,
} satisfies Partial<ServerOptions>;
