/**
 * Tells those who wait for news that the graph may have changed: in this process and, through Redis, in the
 * other processes of the same installation. A signal never says what changed; that is read from the graph.
 */

/** `changed`: a mutation was committed. `ended`: a session or a token ended. */
export type Signal = 'changed' | 'ended';
type Listener = (signal: Signal) => void;

export class Signals {
  private readonly listeners: Listener[] = [];
  private relay: Listener = () => {};

  /** Calls the listener for signals of this process and of the others. */
  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Also passes each signal of this process on to the other processes. */
  relayBy(relay: Listener): void {
    this.relay = relay;
  }

  /** Something happened in this process. */
  send(signal: Signal): void {
    this.receive(signal);
    this.relay(signal);
  }

  /** Something happened in another process. */
  receive(signal: Signal): void {
    for (const listener of this.listeners) listener(signal);
  }
}
