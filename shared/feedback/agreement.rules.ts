/** How alike several answers are (domain.md 0, rules 12 to 14). A scale is named by how many points it has. */

export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** s² with n − 1; null for fewer than two. */
export function varianceOf(values: readonly number[]): number | null {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return null;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** Mean distance from the mean, in points: AD, Burke & Dunlap 2002. Null for none. */
export function averageDeviation(values: readonly number[]): number | null {
  const mean = meanOf(values);
  return mean === null ? null : meanOf(values.map((value) => Math.abs(value - mean)));
}

/** Up to this AD people see it alike: points / 6 to one decimal; 0.8 of five points, 1.2 of seven. */
export const acceptableDeviation = (points: number): number => Math.round((points / 6) * 10) / 10;

export const isSeenAlike = (ad: number, points: number): boolean => ad <= acceptableDeviation(points);

/** The variance of answers that are spread evenly over the points: σ²_EU = (A² − 1) / 12. */
export const evenVariance = (points: number): number => (points ** 2 - 1) / 12;

const from0To1 = (share: number) => Math.min(1, Math.max(0, share));

/** Agreement about one item: r_wg = 1 − s² / σ²_EU, James, Demaree & Wolf 1984; below 0 it is 0. */
export const agreement = (variance: number, points: number): number => from0To1(1 - variance / evenVariance(points));

/** Agreement about several items together: r_wg(J) = J(1 − q) / (J(1 − q) + q), q the mean variance by σ²_EU; 0 to 1. */
export function agreementOfMany(variances: readonly number[], points: number): number | null {
  const mean = meanOf(variances);
  if (mean === null) return null;
  const share = mean / evenVariance(points);
  const alike = variances.length * (1 - share);
  return share >= 1 ? 0 : from0To1(alike / (alike + share));
}
