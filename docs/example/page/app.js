// A small front end at another address than the house: it is let in by OAuth with PKCE, shows the asks of the
// person, one path of help, and what happens. It keeps nothing but what the way back needs, and shows texts as
// texts (`textContent`): never as HTML.
const scope = 'people:read asks:read helpers:read activity:read';
const here = location.origin + location.pathname;
const find = (id) => document.getElementById(id);
const say = (text) => (find('status').textContent = text);
const line = (list, text) => {
  const item = document.createElement('li');
  item.textContent = text;
  find(list).append(item);
};
const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** Where the house lets apps in. */
const discover = async (house) => (await fetch(`${house}/oauth/.well-known/openid-configuration`)).json();

/** Sends the person to the house, to be asked whether they let this page in. */
async function connect(house, client) {
  const asked = { house, client, verifier: random(), state: random() };
  sessionStorage.setItem('asked', JSON.stringify(asked));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(asked.verifier));
  const { authorization_endpoint } = await discover(house);
  const parameters = {
    client_id: client,
    redirect_uri: here,
    response_type: 'code',
    scope,
    state: asked.state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  };
  location.assign(`${authorization_endpoint}?${new URLSearchParams(parameters)}`);
}

/** The house, and the token by which it answers. Both are gone when the page is closed. */
class House {
  constructor({ house, client }) {
    Object.assign(this, { house, client });
  }

  /** Gets tokens for a code or a refresh token, and new ones before they expire. */
  async enter(grant) {
    const { token_endpoint } = await discover(this.house);
    const body = new URLSearchParams({ client_id: this.client, ...grant });
    const answer = await (await fetch(token_endpoint, { method: 'POST', body })).json();
    if (!answer.access_token) throw new Error(answer.error_description ?? answer.error);
    this.token = answer.access_token;
    const refresh = { grant_type: 'refresh_token', refresh_token: answer.refresh_token };
    const again = () => this.enter(refresh).catch((error) => say(`Ask to be let in again: ${error.message}`));
    if (answer.refresh_token) setTimeout(again, (answer.expires_in - 60) * 1_000);
  }

  send(query, variables, accept) {
    return fetch(`${this.house}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables }),
    });
  }

  /** What could be read: a field for which a scope lacks is null, and says so in `errors`. */
  async ask(query, variables = {}) {
    const { data, errors } = await (await this.send(query, variables, 'application/json')).json();
    if (!data) throw new Error(errors?.[0]?.message);
    return data;
  }

  /** Hears what happens, from the cursor on; comes back when the connection is lost. */
  async listen(onEvent, after = null, waited = 1_000) {
    const query = `subscription ($after: String) { activity(after: $after) { __typename
      ... on EntryWritten { cursor } ... on AskShared { cursor } ... on AskResolved { cursor }
      ... on IntroductionChanged { cursor } ... on MessageSaid { cursor } ... on CaughtUp { cursor }
      ... on Gap { cursor } } }`;
    try {
      const response = await this.send(query, { after }, 'text/event-stream');
      if (!response.ok || !response.body) throw new Error(`The house answers ${response.status}.`);
      let text = '';
      for await (const part of chunksOf(response.body)) {
        const events = (text + part).split('\n\n');
        text = events.pop();
        for (const [, data] of events.flatMap((one) => [...one.matchAll(/^data: (\{.+)$/gm)])) {
          const event = JSON.parse(data).data?.activity;
          if (!event) continue;
          [after, waited] = [event.cursor, 1_000];
          onEvent(event);
        }
      }
    } catch (error) {
      say(error.message);
    }
    setTimeout(() => this.listen(onEvent, after, Math.min(waited * 2, 60_000)), waited);
  }
}

async function* chunksOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

async function show(house) {
  const { viewer } = await house.ask(
    '{ viewer { person { name } asks(first: 20) { edges { node { id title state } } } } }',
  );
  say(`Let in by ${viewer.person.name}.`);
  const asks = viewer.asks.edges.map(({ node }) => node);
  for (const { title, state } of asks) line('asks', `${title} (${state})`);
  const widened = asks.find(({ state }) => state === 'WIDENED');
  find('path').textContent = widened ? await pathOf(house, widened.id) : 'No ask looks in the second circle.';
  find('mine').hidden = false;
}

async function pathOf(house, id) {
  const { node } = await house.ask(
    `query ($id: ID!) { node(id: $id) { ... on Ask { title
      candidates(first: 1) { edges { node { person { name } paths { connector { name } } } } } } } }`,
    { id },
  );
  const candidate = node?.candidates?.edges[0]?.node;
  if (!candidate) return 'Nobody was found yet.';
  return `${node.title}: ${candidate.person.name}, through ${candidate.paths.map(({ connector }) => connector.name).join(' or ')}.`;
}

find('connect').addEventListener('submit', (event) => {
  event.preventDefault();
  const { house, client } = Object.fromEntries(new FormData(event.target));
  connect(house.replace(/\/$/, ''), client).catch((error) => say(error.message));
});

const back = new URLSearchParams(location.search);
const asked = JSON.parse(sessionStorage.getItem('asked') ?? 'null');
sessionStorage.removeItem('asked');
if (asked && back.has('state')) {
  history.replaceState(null, '', here);
  const house = new House(asked);
  const grant = { grant_type: 'authorization_code', redirect_uri: here, code_verifier: asked.verifier };
  if (back.get('state') !== asked.state || !back.has('code')) say('This page was not let in.');
  else
    house
      .enter({ ...grant, code: back.get('code') })
      .then(() => show(house))
      .then(() => house.listen(({ __typename }) => line('news', __typename)))
      .catch((error) => say(error.message));
}
