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

/** Holds findings against what is explained. */
export function judge(findings: readonly Finding[], known: readonly Explained[]): Judgement {
  const fits = ({ check, folder }: Explained, finding: Finding): boolean =>
    finding.check === check && finding.file.startsWith(folder);
  return {
    unexplained: findings.filter((finding) => !known.some((each) => fits(each, finding))),
    stale: known.filter((each) => !findings.some((finding) => fits(each, finding))),
  };
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
