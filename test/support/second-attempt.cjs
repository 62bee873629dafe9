'use strict';
// A real browser on a shared machine now and then comes too late for one wait. Such a test gets one further attempt;
// the run names it, so that it is mended and not forgotten.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
