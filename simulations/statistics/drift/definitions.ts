/**
 * What the drift metrics mean. p_i and q_i are the shares of bin i in the reference and the current window, F and G the distribution
 * functions, n and m the rows. Rates "without drift" are those of `null-rates` with a reference of 3,000 rows (400 replications); figures
 * of the credit simulator come from its prototype. Tools as of: evidently a4aa4c2 (2026-05), NannyML 4c86ee3 (2025-07), whylogs c9b9b8b
 * (2024-10), alibi-detect 5ff45c3 (2025-12).
 */
import type { MetricDefinition } from '../definition';

const evidently = (file: string) => ({
  title: `evidently, legacy/calculations/stattests/${file}`,
  url: 'https://github.com/evidentlyai/evidently',
});
const nannyml = (file: string) => ({ title: `NannyML, ${file}`, url: 'https://github.com/NannyML/nannyml' });

const distances = [
  {
    id: 'psi',
    name: 'Population stability index',
    formula: String.raw`\mathrm{PSI} = \sum_i (p_i - q_i)\,\ln\frac{p_i}{q_i}`,
    says: 'How differently the rows are spread over ten bins that each hold a tenth of the reference. Symmetric; empty bins count as .0001.',
    source: { title: 'Siddiqi (2006), Credit risk scorecards, Wiley: population stability report' },
    range: '0 to about 8 with ten quantile bins and the floor of .0001; nats',
    failureMode:
      'The customary .1 is a statement about sample size: without drift it is exceeded 88 % of the time with 50 rows, 43 % with 100, never with 500. It is blind where groups move in opposite directions: .002 overall while 2.3 inside group B, in the proxy case of the credit simulator.',
    threshold: '.1 "watch" and .25 "act", by custom in credit scoring; better the critical value below.',
  },
  {
    id: 'psi-critical-value',
    name: 'Critical value of the PSI',
    formula: String.raw`\chi^2_{k-1,\,1-\alpha}\left(\frac1n + \frac1m\right)`,
    says: 'The PSI that chance alone exceeds with probability α, for k bins, n reference and m current rows. It shrinks as samples grow.',
    source: {
      title: 'Yurdakul (2018), Statistical properties of population stability index, Western Michigan University',
      url: 'https://scholarworks.wmich.edu/dissertations/3208',
    },
    range: 'Above 0; nats, as the PSI',
    failureMode:
      'An approximation for large counts per bin: at α = .05 it rings 4.5 to 6.5 % of the time with 100 rows or more, but 11 % with 50. With 20,000 rows it rings for shifts too small to matter. For many features at once, α must be divided among them.',
    threshold: 'α = .05 for one look at one feature; .001 for a table of features, groups and months.',
  },
  {
    id: 'psi-evidently',
    name: 'PSI as evidently computes it',
    formula: String.raw`\sum_i (p_i - q_i)\,\ln\frac{p_i}{q_i},\quad k = \lceil \log_2(n + m) + 1 \rceil \text{ equal widths}`,
    says: 'The same sum over bins of equal width across both samples (Sturges’ rule), or one bin per value when the reference has at most 20.',
    source: evidently('psi.py'),
    range: '0 upwards; nats',
    failureMode:
      'Bins in the tails hold few rows or none, and each empty one adds much: without drift it exceeds .1 in 73 % of windows of 100 rows, where the version with quantile bins does in 43 %. Its n_bins argument has no effect (issue 1400).',
    threshold: '.1 (evidently’s default)',
  },
  {
    id: 'jensen-shannon',
    name: 'Jensen–Shannon distance',
    formula: String.raw`\sqrt{\tfrac12 \sum_i p_i \ln\frac{p_i}{m_i} + \tfrac12 \sum_i q_i \ln\frac{q_i}{m_i}},\quad m_i = \frac{p_i + q_i}{2}`,
    says: 'How far both samples are from their half-and-half mixture. Finite even where a bin is empty, symmetric, and a metric.',
    source: {
      title: 'Endres & Schindelin (2003), IEEE Trans. Inf. Theory 49, 1858–1860',
      doi: '10.1109/TIT.2003.813506',
    },
    range: '0 to .83 with the natural logarithm (evidently), 0 to 1 with base 2 (NannyML)',
    failureMode:
      'Distance or divergence (its square), base e or 2: four figures go by the name "JS". The root enlarges small differences: without drift it exceeds .1 in 78 % of windows of 100 rows, 28 % of 200. evidently picks it by the size of the reference, not of the window.',
    threshold:
      '.1 (evidently, references above 1,000 rows); mean + 3 standard deviations of the reference’s chunks (NannyML)',
  },
  {
    id: 'kullback-leibler',
    name: 'Kullback–Leibler divergence',
    formula: String.raw`\sum_i p_i \ln\frac{p_i}{q_i}`,
    says: 'The surprise, per row, of somebody who expects the current shares and meets the reference’s.',
    source: {
      title: 'Kullback & Leibler (1951), Annals of Mathematical Statistics 22, 79–86',
      doi: '10.1214/aoms/1177729694',
    },
    range: '0 upwards; nats',
    failureMode:
      'Not symmetric: swapping reference and current gives another figure. Infinite when the reference has rows in a bin that is now empty, so the value then depends on what the tool puts in for zero.',
    threshold: '.1 (evidently’s default)',
  },
  {
    id: 'hellinger',
    name: 'Hellinger distance',
    formula: String.raw`\sqrt{\tfrac12 \sum_i \left(\sqrt{p_i} - \sqrt{q_i}\right)^2}`,
    says: 'Distance between the roots of the shares: 0 when they agree, 1 when no bin has rows of both.',
    source: nannyml('drift/univariate/methods.py'),
    range: '0 to 1',
    failureMode:
      'Tools bin differently (evidently by the distinct values, NannyML by Doane’s rule on the reference), so figures do not compare across them. Once the samples are apart it stays at 1, however far they move: a unit error of factor 100 and one of factor 1,000 look alike.',
    threshold: '.1 (evidently); .15 possible and .40 sure drift (whylogs)',
  },
  {
    id: 'wasserstein',
    name: 'Wasserstein distance in standard deviations',
    formula: String.raw`\frac{1}{\sigma_{\text{ref}}} \int |F(x) - G(x)|\,dx`,
    says: 'How far a row must be moved on average to turn one sample into the other, in standard deviations of the reference. Needs no bins.',
    source: evidently('wasserstein_distance_norm.py'),
    range: '0 upwards; standard deviations',
    failureMode:
      'Without drift it exceeds .1 in 69 % of windows of 100 rows and still in 9 % of 500. The divisor is at least .001, so a constant reference makes it explode: 805 for a column that moved by .8 on average. One far outlier can carry it.',
    threshold: '.1 (evidently, references above 1,000 rows)',
  },
  {
    id: 'energy-distance',
    name: 'Energy distance',
    formula: String.raw`\sqrt{2\,\mathbb E|X - Y| - \mathbb E|X - X'| - \mathbb E|Y - Y'|}`,
    says: 'How much farther apart rows of different samples are than rows of the same sample.',
    source: {
      title: 'Székely & Rizzo (2013), J. Statistical Planning and Inference 143, 1249–1272',
      doi: '10.1016/j.jspi.2013.03.018',
    },
    range: '0 upwards; roots of the column’s unit',
    failureMode:
      'Depends on the unit: euros instead of thousands of euros multiply it by 32. A fixed threshold means nothing across columns unless they are standardised.',
    threshold: '.1 (evidently’s default, in the column’s own unit)',
  },
] satisfies readonly MetricDefinition[];

const tests = [
  {
    id: 'kolmogorov-smirnov',
    name: 'Kolmogorov–Smirnov test',
    formula: String.raw`D = \sup_x |F(x) - G(x)|,\quad p = Q_{\mathrm{KS}}\left(\left(\sqrt{e} + .12 + \tfrac{.11}{\sqrt{e}}\right) D\right),\quad e = \tfrac{nm}{n+m}`,
    says: 'The widest gap between the two distribution functions, and how often chance alone makes one as wide.',
    source: {
      title: 'Stephens (1970), J. Royal Statistical Society B 32, 115–122',
      doi: '10.1111/j.2517-6161.1970.tb00821.x',
    },
    range: 'D 0 to 1; p 0 to 1',
    failureMode:
      'Honest about sample size (3 to 6.5 % false alarms at p < .05, whatever the window), hence rings for trifles in large ones: with 20,000 rows on each side D = .014 is enough. Weak in the tails. Ties make p too large.',
    threshold: 'p < .05 (evidently, references up to 1,000 rows; alibi-detect divides by the number of features)',
  },
  {
    id: 'cramer-von-mises',
    name: 'Cramér–von Mises test',
    formula: String.raw`T = \frac{nm}{n+m} \int (F - G)^2\,dH,\quad H = \text{both samples pooled}`,
    says: 'The mean squared gap between the distribution functions, where Kolmogorov–Smirnov takes the widest.',
    source: {
      title: 'Anderson (1962), Annals of Mathematical Statistics 33, 1148–1159',
      doi: '10.1214/aoms/1177704477',
    },
    range: 'T 0 upwards; p 0 to 1',
    failureMode:
      'Uses ranks only: it cannot tell a unit error of factor 100 from one of factor 1,000. The p-value is that of large samples. As every test, it finds trifles in large windows.',
    threshold: 'p < .05',
  },
  {
    id: 'welch-t',
    name: 'Welch’s t test',
    formula: String.raw`t = \frac{\bar x - \bar y}{\sqrt{s_x^2/n + s_y^2/m}}`,
    says: 'Has the mean moved, in units of its own standard error? Does not assume equal variances.',
    source: { title: 'Welch (1947), Biometrika 34, 28–35', doi: '10.1093/biomet/34.1-2.28' },
    range: 'Any t; p 0 to 1',
    failureMode:
      'Blind to a changed spread or shape as long as the mean stays. Undefined for a constant column. Slow to trust with heavy tails, such as income.',
    threshold: 'p < .05',
  },
  {
    id: 'mann-whitney',
    name: 'Mann–Whitney test',
    formula: String.raw`U = \#\{x_i > y_j\} + \tfrac12 \#\{x_i = y_j\}`,
    says: 'Does a random row of the reference tend to be larger than a random current row? U over all pairs is the AUC of the column as a classifier.',
    source: {
      title: 'Mann & Whitney (1947), Annals of Mathematical Statistics 18, 50–60',
      doi: '10.1214/aoms/1177730491',
    },
    range: 'U 0 to nm; p 0 to 1',
    failureMode:
      'Blind to a changed spread around the same middle. When spreads differ it is not a test of medians. p comes from the normal approximation: with fewer than about eight rows on a side use an exact one.',
    threshold: 'p < .05',
  },
] satisfies readonly MetricDefinition[];

const categorical = [
  {
    id: 'chi-square',
    name: 'Chi-square test of the contingency table',
    formula: String.raw`\chi^2 = \sum_{\text{cells}} \frac{(O - E)^2}{E},\quad df = k - 1`,
    says: 'Do the categories occur in the same shares in both columns, given that both are samples?',
    source: { title: 'Pearson (1900), Philosophical Magazine 50, 157–175', doi: '10.1080/14786440009463897' },
    range: 'χ² 0 upwards; p 0 to 1',
    failureMode:
      'An approximation that needs about five expected rows per cell. Yates’ correction of the 2 × 2 table (SciPy’s default) makes it miss more: p .18 instead of .14 in our reference table. χ² grows with the sample; Cramér’s V does not.',
    threshold: 'p < .05 (NannyML, alibi-detect)',
  },
  {
    id: 'chi-square-goodness-of-fit',
    name: 'Chi-square goodness of fit, as evidently uses it',
    formula: String.raw`\sum_i \frac{(O_i - m\,p_i)^2}{m\,p_i}`,
    says: 'Do the current counts fit the reference’s shares, taken as if they were known exactly?',
    source: evidently('chisquare_stattest.py'),
    range: '0 upwards, infinite for a category the reference lacks; p 0 to 1',
    failureMode:
      'The reference is a sample too. Ignoring that makes p too small: 5·10⁻⁹ where the contingency table gives .0016, for 240 and 200 rows. A single row of a new category gives p = 0.',
    threshold: 'p < .05 (evidently, references up to 1,000 rows)',
  },
  {
    id: 'g-test',
    name: 'G test (likelihood ratio)',
    formula: String.raw`G = 2 \sum_{\text{cells}} O \ln\frac{O}{E}`,
    says: 'The same question as chi-square, by the ratio of likelihoods.',
    source: { title: 'Wilks (1938), Annals of Mathematical Statistics 9, 60–62', doi: '10.1214/aoms/1177732360' },
    range: 'G 0 upwards; p 0 to 1',
    failureMode:
      'Needs expected counts as chi-square does, and is less accurate than it when they are small: it tends to ring too often.',
    threshold: 'p < .05',
  },
  {
    id: 'fisher-exact',
    name: 'Fisher’s exact test',
    formula: String.raw`p = \sum_{k:\,P(k) \le P(\text{seen})} P(k),\quad P(k) = \binom{n}{k}\binom{m}{s-k} \Big/ \binom{n+m}{s}`,
    says: 'For a yes-or-no column in small windows: the chance of a table no likelier than this one, all totals fixed.',
    source: { title: 'Fisher (1922), J. Royal Statistical Society 85, 87–94', doi: '10.2307/2340521' },
    range: 'p 0 to 1',
    failureMode:
      'Conservative: few tables are possible in a small window, so that it rings less often than the stated α and misses more.',
    threshold: 'p < .05',
  },
  {
    id: 'total-variation',
    name: 'Total variation distance',
    formula: String.raw`\tfrac12 \sum_i |p_i - q_i|`,
    says: 'The share of rows that would have to change category to undo the difference.',
    source: evidently('tvd_stattest.py'),
    range: '0 to 1',
    failureMode:
      'Chance alone makes it larger with more categories and fewer rows; without a permutation test the figure cannot be judged. It does not say which category moved.',
  },
  {
    id: 'l-infinity',
    name: 'L-infinity distance',
    formula: String.raw`\max_i |p_i - q_i|`,
    says: 'The largest change of any one category’s share, in shares of all rows.',
    source: nannyml('drift/univariate/methods.py'),
    range: '0 to 1',
    failureMode:
      'Looks at one category only: many small moves pass. A rare category that doubles, from 1 to 2 %, gives .01.',
    threshold: 'Mean + 3 standard deviations of the reference’s chunks (NannyML)',
  },
  {
    id: 'cramers-v',
    name: 'Cramér’s V',
    formula: String.raw`V = \sqrt{\frac{\chi^2}{n + m}}`,
    says: 'Strength of the difference on a scale that does not grow with the sample.',
    source: { title: 'Cramér (1946), Mathematical methods of statistics, Princeton, § 21.9' },
    range: '0 to 1',
    failureMode:
      'Biased upwards in small samples: with four categories and 100 rows on each side pure chance gives about .11. It is not a test; read it next to one.',
    threshold: '.1 small, .3 medium, .5 large (Cohen 1988), for want of better',
  },
] satisfies readonly MetricDefinition[];

const multivariate = [
  {
    id: 'pearson-correlation',
    name: 'Correlation of two columns',
    formula: String.raw`r = \frac{\sum (x_i - \bar x)(y_i - \bar y)}{\sqrt{\sum (x_i - \bar x)^2 \sum (y_i - \bar y)^2}}`,
    says: 'How closely two columns follow a straight line together; compared between reference and window.',
    source: { title: 'Pearson (1895), Proc. Royal Society of London 58, 240–242', doi: '10.1098/rspl.1895.0041' },
    range: '−1 to 1',
    failureMode:
      'Straight lines only, and one outlier can make or break it. Nine columns have 36 pairs: some change by chance.',
  },
  {
    id: 'reconstruction-error',
    name: 'PCA reconstruction error',
    formula: String.raw`\frac1m \sum_i \lVert z_i - V V^{\mathsf T} z_i \rVert_2`,
    says: 'How badly the current rows fit the way the columns went together at launch. V holds the components that explain 65 % of the reference’s variance.',
    source: nannyml('drift/multivariate/data_reconstruction/calculator.py'),
    range: '0 upwards; standard deviations',
    failureMode:
      'Sees a correlation that flips (.36 to 1.21 in our reference data, where no single column’s test rings), but not a shift along the kept components, and it names no feature. It can also fall: less variety is drift as well.',
    threshold: 'Outside the mean ± 3 standard deviations of the reference’s chunks (NannyML)',
  },
  {
    id: 'domain-classifier',
    name: 'Domain classifier',
    formula: String.raw`\mathrm{AUC}\left(\hat P(\text{current} \mid x)\right)\ \text{on held-out rows}`,
    says: 'Can a model tell current rows from the reference’s? Here a logistic regression on the standardised features and their squares.',
    source: {
      title: 'Lopez-Paz & Oquab (2017), Revisiting classifier two-sample tests, ICLR',
      url: 'https://arxiv.org/abs/1610.06545',
    },
    range: '0 to 1; .5 cannot tell',
    failureMode:
      'Sees what its model can express: ours is blind to a correlation that changes alone (AUC .5 for a flip from .9 to −.9). That rows can be told apart does not mean that decisions got worse.',
    threshold: 'Outside .45 to .65 (NannyML, boosted trees, five folds)',
  },
  {
    id: 'mmd',
    name: 'Maximum mean discrepancy',
    formula: String.raw`\mathrm{MMD}^2 = \mathbb E\,k(x, x') + \mathbb E\,k(y, y') - 2\,\mathbb E\,k(x, y),\quad k = e^{-d^2/2\sigma^2}`,
    says: 'Are rows of the same sample more alike than rows of different ones? Zero only if the whole joint distributions agree; p by relabelling at random.',
    source: {
      title: 'Gretton et al. (2012), A kernel two-sample test, JMLR 13, 723–773',
      url: 'https://jmlr.org/papers/v13/gretton12a.html',
    },
    range: 'About 0 without drift, at most 2; p 0 to 1',
    failureMode:
      'Cost grows with the square of the rows, so it runs on a sample. Depends on units and on the kernel width; with many columns distances become alike and power fades. p is at least 1 ÷ (relabellings + 1).',
    threshold: 'p < .05 (alibi-detect, 100 relabellings)',
  },
] satisfies readonly MetricDefinition[];

export const driftDefinitions: readonly MetricDefinition[] = [...distances, ...tests, ...categorical, ...multivariate];
