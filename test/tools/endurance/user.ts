/** One person who reads and writes at random, with a second between two requests on average. */
import { setTimeout as pause } from 'node:timers/promises';

interface Answer {
  data?: Record<string, Record<string, unknown> | null> | null;
  errors?: { extensions: { code: string } }[];
}

export class User {
  /** Milliseconds of each request. Whoever reads them may empty the list. */
  readonly times: number[] = [];
  /** Codes of errors and problems. */
  readonly faults: string[] = [];
  private project: string | undefined;
  private readonly entries: string[] = [];
  private readable: string[] = [];

  constructor(
    private readonly api: string,
    private readonly token: string,
    private readonly random: () => number,
  ) {}

  /** Goes on until the signal. */
  async live(signal: AbortSignal): Promise<void> {
    await this.begin();
    const actions = [
      () => this.readViewer(),
      () => this.readLogbooks(),
      () => this.readLogbooks(),
      () => this.readActivity(),
      () => this.writeEntry(),
      () => this.editEntry(),
      () => this.removeEntry(),
      () => this.answerSomebody(),
    ];
    while (!signal.aborted) {
      await actions[Math.floor(this.random() * actions.length)]?.();
      await pause(this.random() * 2_000, undefined, { signal }).catch(() => {});
    }
  }

  private async begin(): Promise<void> {
    const made = await this.mutate('createProject', '{ title: "Endurance" }', 'project { id }');
    this.project = (made?.['project'] as { id: string } | undefined)?.id;
  }

  private async readViewer(): Promise<void> {
    await this.ask(
      '{ viewer { person { name } trusts { edges { node { level person { name } } } } threads { edges { node { messages { edges { node { text } } } } } } } }',
    );
  }

  private async readLogbooks(): Promise<void> {
    const { data } = await this.ask(
      '{ viewer { logbooks { edges { node { title entries { edges { node { id text writer { name } } } } } } } } }',
    );
    const viewer = data?.['viewer'] as
      { logbooks: { edges: { node: { entries: { edges: { node: { id: string } }[] } } }[] } } | undefined;
    this.readable =
      viewer?.logbooks.edges.flatMap(({ node }) => node.entries.edges.map((edge) => edge.node.id)) ?? [];
  }

  private async readActivity(): Promise<void> {
    await this.ask('{ viewer { activity(first: 20) { edges { cursor } } } }');
  }

  private async writeEntry(): Promise<void> {
    const made = await this.mutate(
      'writeEntry',
      `{ projectId: "${this.project}", kind: NOTE, text: "${'It goes on. '.repeat(20)}" }`,
      'entry { id }',
    );
    const entry = made?.['entry'] as { id: string } | null | undefined;
    if (entry) this.entries.push(entry.id);
  }

  private async editEntry(): Promise<void> {
    const entry = this.entries.at(-1);
    if (entry) await this.mutate('editEntry', `{ entryId: "${entry}", text: "It goes on and on." }`);
  }

  /** So that the house holds about as much at the end as at the beginning. */
  private async removeEntry(): Promise<void> {
    const entry = this.entries.shift();
    if (entry) await this.mutate('removeEntry', `{ entryId: "${entry}" }`);
  }

  /** What they answer to may have been removed: that is no fault. */
  private async answerSomebody(): Promise<void> {
    const item = this.readable[Math.floor(this.random() * this.readable.length)];
    if (item)
      await this.mutate('answer', `{ itemId: "${item}", text: "Go on." }`, '__typename', ['NotFound']);
  }

  private async mutate(name: string, input: string, selection = '__typename', expected: string[] = []) {
    const { data } = await this.ask(
      `mutation { ${name}(input: ${input}) { ${selection} problems { __typename } } }`,
    );
    const payload = data?.[name];
    for (const { __typename } of (payload?.['problems'] ?? []) as { __typename: string }[])
      if (!expected.includes(__typename)) this.faults.push(`${name} ${__typename}`);
    return payload;
  }

  private async ask(query: string): Promise<Answer> {
    const start = performance.now();
    try {
      const response = await fetch(`${this.api}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
        body: JSON.stringify({ query }),
      });
      const answer = (await response.json()) as Answer;
      for (const { extensions } of answer.errors ?? []) this.faults.push(extensions.code);
      return answer;
    } catch (error) {
      this.faults.push(error instanceof Error ? error.message : 'no answer');
      return {};
    } finally {
      this.times.push(performance.now() - start);
    }
  }
}
