import { expect, it } from 'vitest';
import { judge, readSarif } from './judge';

const known = [{ check: 'SANDBOX', file: 'main/program/windows.ts', why: 'tested' }];
const finding = { check: 'SANDBOX', file: 'main/program/windows.ts', line: 3 };

it('lets pass what is explained where it is explained', () => {
  expect(judge([finding], known)).toEqual({ unexplained: [], stale: [] });
  const elsewhere = { ...finding, file: 'main/program/other.ts' };
  expect(judge([finding, elsewhere], known).unexplained).toEqual([elsewhere]);
});

it('explains one finding of a file, not the next one like it', () => {
  const another = { ...finding, line: 30 };
  expect(judge([finding, another], known).unexplained).toEqual([another]);
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
