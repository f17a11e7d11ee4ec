/** The time one test may take, in milliseconds; a project of Jest has no setting for it. */
import { jest } from '@jest/globals';

jest.setTimeout(60_000);
