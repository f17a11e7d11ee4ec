import { expect, test } from '@jest/globals';
import { line } from '../../api/admin/set.ts';
import { off } from '../../api/request/settings.ts';
import { cypher } from '../support/graph.ts';
import { admin, lines } from './support.ts';

// All tests of a run share these settings, so this test sets only the values that stand already.
test('admin set: lists the settings and stores a value with its type', async () => {
  const { code, stdout } = await admin(['set']);
  expect(code).toBe(0);
  expect(lines(stdout).map((text) => text.split('\t')[0])).toEqual([
    'fullTrusts',
    'offers',
    'wideningsPerWeek',
    'connectorWeeklyCap',
    'introductions',
    'weeklyCap',
    'invitations',
    'newPersonHours',
    'newPersonRequests',
    'passkeys',
    'webhooks',
    'tokens',
    'registeredApps',
    'appApproval',
    'topicWishes',
    'entriesPerDay',
    'messagesPerDay',
    'charactersKept',
    'projects',
    'openAsks',
    'pointsPerMinute',
    'pointsPerMinuteDemo',
    'pointsPerMinuteUnknown',
    'pointsPerOperation',
    'pointsPerOperationDemo',
    'pointsPerOperationUnknown',
    'operationsAtOnce',
    'operationsAtOnceDemo',
    'operationsAtOnceUnknown',
    'connectionsPerMinute',
    'shownExponent',
  ]);
  for (const text of lines(stdout))
    expect(text.split('\t')).toEqual([
      expect.any(String),
      expect.stringMatching(/^([\d.]+|off)$/),
      expect.stringMatching(/./),
    ]);
  expect(await admin(['set', 'offers', '30'])).toEqual({
    code: 0,
    stderr: '',
    stdout: 'offers\t30\thow many topics one can offer help with\n',
  });
  expect(await admin(['set', 'shownExponent', '0.1'])).toMatchObject({ code: 0 });
  expect(
    await cypher(
      `MATCH (h:House {id: 'house'}) RETURN valueType(h.offers) AS offers,
       valueType(h.shownExponent) AS exponent`,
    ),
  ).toEqual([{ offers: 'INTEGER NOT NULL', exponent: 'FLOAT NOT NULL' }]);
});

test('admin set: a lifted limit is listed as off', () => {
  expect(line('offers', off)).toBe('offers\toff\thow many topics one can offer help with');
});
