// A bot without a page: it is let in by the device flow, and tells a chat room (here the standard output) that
// somebody asks for help or is asked something. It says no name and no text: the room is not the house.
//   node bot.mjs https://your.place app_…
import * as oauth from 'openid-client';
import { createClient } from 'graphql-sse';

const tell = (text) => process.stdout.write(`${text}\n`);
const [house = '', app = ''] = process.argv.slice(2);
const local = ['localhost', '127.0.0.1'].includes(new URL(house).hostname);
const config = await oauth.discovery(new URL(`${house}/oauth`), app, undefined, oauth.None(), {
  execute: local ? [oauth.allowInsecureRequests] : [],
});
const device = await oauth.initiateDeviceAuthorization(config, { scope: 'activity:read' });
tell(`Open ${device.verification_uri} and enter ${device.user_code}`);

let tokens = await oauth.pollDeviceAuthorizationGrant(config, device);
/** Before an access token expires, the next one; a refresh token works once. */
const refresh = async () => {
  tokens = await oauth.refreshTokenGrant(config, tokens.refresh_token);
  setTimeout(refresh, (tokens.expires_in - 60) * 1_000);
};
setTimeout(refresh, (tokens.expires_in - 60) * 1_000);

const said = {
  AskShared: 'Somebody asks for help. Come and look.',
  IntroductionChanged: 'Somebody is asked something. Come and look.',
};
let after = null;
const activity = createClient({
  url: `${house}/graphql`,
  headers: () => ({ authorization: `Bearer ${tokens.access_token}` }),
  retryAttempts: 0, // it comes back below, from the last cursor
});
tell('Listening.');
for (let waited = 1_000; ; waited = Math.min(waited * 2, 60_000)) {
  try {
    const query = `subscription ($after: String) { activity(after: $after) { __typename
      ... on EntryWritten { cursor } ... on AskShared { cursor } ... on AskResolved { cursor }
      ... on IntroductionChanged { cursor } ... on MessageSaid { cursor } ... on CaughtUp { cursor }
      ... on Gap { cursor } } }`;
    for await (const { data } of activity.iterate({ query, variables: { after } })) {
      const { __typename: kind, cursor } = data?.activity ?? {};
      [after, waited] = [cursor ?? after, 1_000];
      if (said[kind]) tell(said[kind]);
    }
  } catch (error) {
    tell(`Lost the connection: ${error.message ?? error}`);
  }
  await new Promise((resolve) => setTimeout(resolve, waited));
}
