import type { Explained } from './explained';

/** Something the tool pointed at. */
export interface Finding {
  readonly check: string;
  readonly file: string;
  readonly line: number;
}

/** What is left of a run: findings that nobody explained, and explanations of nothing. */
export interface Judgement {
  readonly unexplained: readonly Finding[];
  readonly stale: readonly Explained[];
}

/** Holds findings against what is explained: an explanation is of one finding. */
export function judge(findings: readonly Finding[], known: readonly Explained[]): Judgement {
  const left = [...known];
  const unexplained = findings.filter(({ check, file }) => {
    const at = left.findIndex((each) => each.check === check && each.file === file);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { unexplained, stale: left };
}

/** The findings of a SARIF report, as electronegativity writes it. */
export function readSarif(report: unknown): Finding[] {
  const { runs } = report as {
    runs: readonly {
      results: readonly {
        ruleId: string;
        locations: readonly {
          physicalLocation: {
            artifactLocation: { uri: string };
            region?: { startLine?: number };
          };
        }[];
      }[];
    }[];
  };
  return runs.flatMap(({ results }) =>
    results.flatMap(({ ruleId, locations }) =>
      locations.map(({ physicalLocation: { artifactLocation, region } }) => ({
        check: ruleId,
        file: artifactLocation.uri,
        line: region?.startLine ?? 0,
      })),
    ),
  );
}
