/** Worked examples, each in a tab of its own. Those that name a thing take the id from another one's answer. */

export interface Example {
  query: string;
  variables?: object;
}

export const examples: readonly Example[] = [
  {
    query: `# Who am I, and whom do I know? (people:read, trust:read)
query Me {
  viewer {
    person { id name about }
    acquaintances(first: 5) { edges { node { id name myTrust { level } } } }
  }
}`,
  },
  {
    query: `# What I work on, with the latest notes. (projects:read, logbook:read)
query MyProjects {
  viewer {
    projects(first: 5) {
      edges { node { id title entries(first: 3) { edges { node { kind text writtenAt } } } } }
    }
  }
}`,
  },
  {
    query: `# What others let me read. (projects:read, logbook:read, people:read)
query Logbooks {
  viewer {
    logbooks(first: 5) {
      edges { node { id title entries(first: 2) { edges { node { id text writer { name } } } } } }
    }
  }
}`,
  },
  {
    query: `# My asks, and the people who could help, with those who could introduce us. (asks:read, people:read)
query WhoCanHelp {
  viewer {
    asks(first: 3) {
      edges { node { id title state candidates(first: 5) {
        edges { node { band person { id name } paths { connector { name } } } } } } }
    }
  }
}`,
  },
  {
    query: `# Where I am asked something, or wait for somebody. (introductions:read, people:read)
query Introductions {
  viewer {
    introductions(first: 5) {
      edges { node { id myRole myState askTitle expiresAt asker { name } candidate { name } } }
    }
  }
}`,
  },
  {
    query: `# My conversations, and the latest that was said. (messages:read, people:read)
query Conversations {
  viewer {
    threads(first: 5) {
      edges { node { id participants { name } messages(first: 1) { edges { node { text saidAt } } } } }
    }
  }
}`,
  },
  {
    query: `# Begins a project. The key makes it safe to send this again. (projects:write)
mutation BeginProject($input: CreateProjectInput!) {
  createProject(input: $input) {
    project { id }
    problems { __typename message path }
  }
}`,
    variables: { input: { key: 'my first project', title: 'A bench for the garden' } },
  },
  {
    query: `# Writes a note. Put the id of a project of yours into the variables. (logbook:write)
mutation WriteNote($input: WriteEntryInput!) {
  writeEntry(input: $input) {
    entry { id }
    problems { __typename message path }
  }
}`,
    variables: { input: { projectId: 'project_…', kind: 'STEP', text: 'The legs are sawn.' } },
  },
  {
    query: `# Tells what happens, as it happens, over a WebSocket. Stop it with the same button. (activity:read)
subscription Live {
  activity {
    __typename
    ... on EntryWritten { about entry { text } }
    ... on AskShared { about }
    ... on MessageSaid { about }
    ... on IntroductionChanged { about }
  }
}`,
  },
  {
    query: `# What a document would cost, and how many points are left in this minute. (no scope)
query WhatItCosts($document: String) {
  rateLimit(query: $document) { requested perOperation remaining limit resetAt }
}`,
    variables: { document: '{ viewer { projects(first: 100) { edges { node { title } } } } }' },
  },
];
