/** An authenticator in software: makes passkeys (ES256, no attestation) and signs with them, rightly or not. */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

export interface Options {
  challenge: string;
  rpId: string;
}
/** What the response says that is not so, or differs from one to the next. */
interface Says {
  origin?: string;
  challenge?: string;
  rpId?: string;
  verified?: boolean;
  counter?: number;
  user?: string;
  type?: string;
}

/** Options as the server gives them for this challenge. */
export const optionsOf = (challenge: string): Options => ({ challenge, rpId: 'localhost' });

/** Options from the JSON that `beginPasskey` and `beginPasskeySignIn` give. */
export function read(json: unknown): Options {
  const options = JSON.parse(String(json)) as { challenge: string; rpId?: string; rp?: { id: string } };
  return { challenge: options.challenge, rpId: options.rpId ?? options.rp?.id ?? '' };
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const url = (data: Buffer) => data.toString('base64url');

export class Authenticator {
  readonly id = randomBytes(16);
  private readonly privateKey: KeyObject;
  private readonly cose: Buffer;

  constructor(private readonly user: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.privateKey = privateKey;
    // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
    this.cose = Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
      Buffer.from(x, 'base64url'),
      Buffer.from([0x22, 0x58, 0x20]),
      Buffer.from(y, 'base64url'),
    ]);
  }

  get credential(): string {
    return url(this.id);
  }

  /** As the graph stores it. */
  get publicKey(): string {
    return url(this.cose);
  }

  /** `RegistrationResponseJSON`. */
  make(options: Options, says: Says = {}): string {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const made = Buffer.concat([Buffer.alloc(16), length, this.id, this.cose]);
    const data = this.data(options, says, made);
    // {"fmt": "none", "attStmt": {}, "authData": data}
    const attestation = Buffer.concat([
      Buffer.from([0xa3, 0x63]),
      Buffer.from('fmt'),
      Buffer.from([0x64]),
      Buffer.from('none'),
      Buffer.from([0x67]),
      Buffer.from('attStmt'),
      Buffer.from([0xa0, 0x68]),
      Buffer.from('authData'),
      Buffer.from([0x59, data.length >> 8, data.length & 0xff]),
      data,
    ]);
    return this.json({
      clientDataJSON: url(this.client('webauthn.create', options, says)),
      attestationObject: url(attestation),
      transports: ['internal'],
    });
  }

  /** `AuthenticationResponseJSON`. */
  sign(options: Options, says: Says = {}): string {
    const [data, client] = [this.data(options, says), this.client('webauthn.get', options, says)];
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.privateKey);
    return this.json({
      clientDataJSON: url(client),
      authenticatorData: url(data),
      signature: url(signature),
      userHandle: url(Buffer.from(says.user ?? this.user)),
    });
  }

  private client(type: string, { challenge }: Options, says: Says): Buffer {
    const origin = says.origin ?? process.env['TEST_API'] ?? '';
    return Buffer.from(
      JSON.stringify({
        type: says.type ?? type,
        challenge: says.challenge ?? challenge,
        origin,
        crossOrigin: false,
      }),
    );
  }

  private data(options: Options, { rpId, verified = true, counter = 0 }: Says, made?: Buffer): Buffer {
    const flags = 0x01 | (verified ? 0x04 : 0) | (made ? 0x40 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([
      sha256(rpId ?? options.rpId),
      Buffer.from([flags]),
      count,
      made ?? Buffer.alloc(0),
    ]);
  }

  private json(response: object): string {
    const { credential: id } = this;
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} });
  }
}
