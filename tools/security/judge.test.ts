import { expect, it } from 'vitest';
import { judge, readSarif } from './judge';

const known = [{ check: 'SANDBOX', folder: 'main/program/', why: 'tested' }];
const finding = { check: 'SANDBOX', file: 'main/program/windows.ts', line: 3 };

it('lets pass what is explained where it is explained', () => {
  expect(judge([finding], known)).toEqual({ unexplained: [], stale: [] });
  const elsewhere = { ...finding, file: 'main/shell/other.ts' };
  expect(judge([finding, elsewhere], known).unexplained).toEqual([elsewhere]);
});

it('does not keep an explanation of nothing', () => {
  expect(judge([], known).stale).toEqual(known);
});

it('reads the report', () => {
  const physicalLocation = {
    artifactLocation: { uri: 'main/program/windows.ts' },
    region: { startLine: 3 },
  };
  const report = {
    runs: [{ results: [{ ruleId: 'SANDBOX', locations: [{ physicalLocation }] }] }],
  };
  expect(readSarif(report)).toEqual([finding]);
});
