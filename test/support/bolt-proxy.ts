/**
 * A proxy between a server and its database that fails as networks do. Of Bolt it reads where messages begin
 * and end, and which of them begin or commit a transaction: enough to lose the answer to a commit.
 */
import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const [begin, commit] = [0x11, 0x12];
/** The first bytes of the message SUCCESS. */
const success = Buffer.from([0xb1, 0x70]);

/** Splits the bytes of a client into whole messages. */
class Messages {
  private rest = Buffer.alloc(0);
  private chunks: Buffer[] = [];
  private greeted = false;
  constructor(private readonly each: (message: Buffer) => void) {}

  push(data: Buffer): void {
    this.rest = Buffer.concat([this.rest, data]);
    if (!this.greeted && !this.greet()) return;
    for (;;) {
      const size = this.rest.length < 2 ? Infinity : this.rest.readUInt16BE();
      if (this.rest.length < 2 + size) return;
      const chunk = this.rest.subarray(2, 2 + size);
      this.rest = this.rest.subarray(2 + size);
      if (size > 0) this.chunks.push(chunk);
      else if (this.chunks.length > 0) this.each(Buffer.concat(this.chunks.splice(0)));
    }
  }

  /**
   * Skips the handshake: four versions and, with a version manifest, the version chosen and its capabilities.
   * The latter begin with two zeros, which no message does.
   */
  private greet(): boolean {
    if (this.rest.length < 22) return false;
    const length = this.rest.readUInt16BE(20) === 0 ? 25 : 20;
    if (this.rest.length < length) return false;
    this.rest = this.rest.subarray(length);
    this.greeted = true;
    return true;
  }
}

interface Trap {
  text: string;
  onSprung: () => void;
  /** Whether the answer to the commit is passed on. */
  passes: boolean;
}
type Side = 'driver' | 'database';
interface Limit {
  from: Side;
  /** How many bytes of that side are still passed on. */
  bytes: number;
  cut: boolean;
  onCut: () => void;
}
interface Wire {
  client: Socket;
  server: Socket;
  mentioned: Set<Trap>;
  caught: Trap | null;
  limit: Limit | null;
}

export class BoltProxy {
  private readonly wires = new Set<Wire>();
  private readonly traps = new Set<Trap>();
  private stalled = false;
  private nextLimit: Limit | null = null;
  private constructor(
    private readonly listener: Server,
    private readonly target: URL,
  ) {}

  /** `database` is a bolt address. */
  static async open(database: string): Promise<BoltProxy> {
    const listener = createServer({ noDelay: true });
    const proxy: BoltProxy = new BoltProxy(listener, new URL(database));
    listener.on('connection', (client) => {
      proxy.connect(client);
    });
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    return proxy;
  }

  get uri(): string {
    return `bolt://127.0.0.1:${(this.listener.address() as AddressInfo).port}`;
  }

  /**
   * Cuts the connection of the next transaction that mentions `text`, instead of passing on the answer to its
   * successful commit. The function returned removes the trap, and says whether it was sprung.
   */
  loseCommitOf(text: string, onSprung: () => void = () => {}): () => boolean {
    return this.set({ text, onSprung, passes: false });
  }

  /** Passes on the answer to the next successful commit that mentions `text`, and then calls the function. */
  afterCommitOf(text: string, onSprung: () => void): () => boolean {
    return this.set({ text, onSprung, passes: true });
  }

  private set(trap: Trap): () => boolean {
    this.traps.add(trap);
    return () => !this.traps.delete(trap);
  }

  /**
   * Passes on only so many bytes of one side of the next connection, and then cuts it. The function returned
   * says how many it has passed on.
   */
  cutAfter(bytes: number, from: Side, onCut: () => void = () => {}): () => number {
    const limit: Limit = { from, bytes, cut: false, onCut };
    this.nextLimit = limit;
    return () => (limit.cut ? bytes : bytes - limit.bytes);
  }

  /** Cuts every connection. */
  cut(): void {
    for (const { client, server } of this.wires) for (const socket of [client, server]) socket.destroy();
  }

  /** Stops passing bytes in both directions, on new connections too, and closes nothing. */
  stall(): void {
    this.stalled = true;
    for (const { client, server } of this.wires) for (const socket of [client, server]) socket.pause();
  }

  resume(): void {
    this.stalled = false;
    for (const { client, server } of this.wires) for (const socket of [client, server]) socket.resume();
  }

  async close(): Promise<void> {
    this.listener.close();
    this.cut();
    await once(this.listener, 'close');
  }

  private connect(client: Socket): void {
    const server = createConnection({
      host: this.target.hostname,
      port: Number(this.target.port),
      noDelay: true,
    });
    const wire: Wire = { client, server, mentioned: new Set(), caught: null, limit: this.nextLimit };
    this.nextLimit = null;
    this.wires.add(wire);
    const messages = new Messages((message) => {
      this.noteMessage(wire, message);
    });
    client.on('data', (data: Buffer) => {
      messages.push(data);
      pass(wire, 'driver', data);
    });
    server.on('data', (data: Buffer) => {
      const { caught } = wire;
      wire.caught = null;
      if (caught === null || !data.includes(success)) return pass(wire, 'database', data);
      this.traps.delete(caught);
      if (caught.passes) client.write(data, () => caught.onSprung());
      else {
        caught.onSprung();
        client.destroy();
      }
    });
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      socket.on('error', () => {}); // 'close' follows
      socket.on('close', () => {
        other.destroy();
        this.wires.delete(wire);
      });
      if (this.stalled) socket.pause();
    }
  }

  private noteMessage(wire: Wire, message: Buffer): void {
    if (message[1] === begin) wire.mentioned.clear();
    for (const trap of this.traps) if (message.includes(trap.text)) wire.mentioned.add(trap);
    if (message[1] === commit) wire.caught = [...wire.mentioned].find((trap) => this.traps.has(trap)) ?? null;
  }
}

function pass({ client, server, limit }: Wire, from: Side, data: Buffer): void {
  const to = from === 'driver' ? server : client;
  if (limit?.from !== from) {
    to.write(data);
  } else if (!limit.cut) {
    const rest = limit.bytes - data.length;
    limit.cut = rest < 0;
    if (limit.cut) to.end(data.subarray(0, limit.bytes), limit.onCut);
    else to.write(data);
    limit.bytes = rest;
  }
}
