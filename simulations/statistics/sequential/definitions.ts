/**
 * What the tests over time mean: sequential tests, power and corrections for many tests. Measured figures are reproduced by
 * test/statistics/sequential and test/statistics/power.test.ts.
 */
import type { MetricDefinition } from '../definition';

export const sequentialDefinitions = [
  {
    id: 'fixed-horizon-test',
    name: 'Two-proportion test, one look',
    formula: String.raw`z = \frac{\hat p_1 - \hat p_0}{\sqrt{\hat p(1-\hat p)(\tfrac1{n_1}+\tfrac1{n_0})}}`,
    says: 'How surprising the difference between canary and control would be if both had the same rate. The sample size is fixed beforehand and the result read once.',
    source: {
      title: 'Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, chapter 3',
      doi: '10.1002/0471445428',
    },
    failureMode:
      'Looking often and stopping at the first p below .05. With 39 looks between 100 and 2,000 outcomes per arm and no difference at all it “finds” one in about a quarter of the runs.',
    threshold: 'p below .05 by custom (Fisher 1925), for one look.',
  },
  {
    id: 'sprt',
    name: 'Sequential probability ratio test',
    formula: String.raw`\Lambda_n = \sum_{i \le n} \ln\frac{P(x_i \mid p_1)}{P(x_i \mid p_0)}, \quad \text{stop at } \ln\tfrac{1-\beta}{\alpha} \text{ or } \ln\tfrac{\beta}{1-\alpha}`,
    says: 'After every outcome: is there enough evidence for the bad rate, enough for the good one, or must we go on? Both error rates are set beforehand.',
    source: { title: 'Wald (1945), Annals of Mathematical Statistics 16, 117–186', doi: '10.1214/aoms/1177731118' },
    range: 'Any real number; positive speaks for p₁',
    failureMode:
      'Built for exactly two rates. If the truth lies between them it can go on for very long, and it says nothing about a rate beyond p₁. It also takes p₀ as known: an estimated baseline adds an error it does not count.',
    threshold: 'Wald’s boundaries; for α = .05 and β = .2 they are 2.77 and −1.56.',
  },
  {
    id: 'msprt',
    name: 'Mixture SPRT, always-valid p-value',
    formula: String.raw`\Lambda = \sqrt{\tfrac{v}{v+\tau^2}}\,\exp\frac{\tau^2(\hat p_1-\hat p_0-\theta_0)^2}{2v(v+\tau^2)}, \quad p_n = \min(p_{n-1}, 1/\Lambda_n)`,
    says: 'A p-value that may be read as often as one likes. v is the estimated variance of the difference, τ the size of difference it is tuned to.',
    source: {
      title: 'Johari, Koomen, Pekelis & Walsh (2022), “Always valid inference”, Operations Research 70, 1806–1821',
      doi: '10.1287/opre.2021.2135',
    },
    range: 'p from 0 to 1; never rises',
    failureMode:
      'Slower than a test planned for one look. The variance is estimated, so the guarantee fails with a few dozen outcomes per arm: wait for them. It sees only outcomes that have arrived: late labels are late here too.',
    threshold: '1/Λ ≤ α. Under no difference and 39 looks it rejects in fewer than 5 % of the runs at α = .05.',
  },
  {
    id: 'bernoulli-cusum',
    name: 'CUSUM of a rate',
    formula: String.raw`g_n = \max\left(0,\; g_{n-1} + \ln\tfrac{P(x_n \mid p_1)}{P(x_n \mid p_0)}\right), \quad \text{alarm if } g_n > h`,
    says: 'Evidence for the bad rate since the last time all looked well. For a share such as approvals of one group it needs no labels.',
    source: { title: 'Page (1954), Biometrika 41, 100–115', doi: '10.1093/biomet/41.1-2.100' },
    range: '0 and up',
    failureMode:
      'Every chart alarms some day: h sets how rarely, not whether. It watches one rate: if other people repay than before while the approval rate stays, it sees nothing.',
    threshold: 'None fits all; h is set, best by simulation, so that false alarms are as rare as one can bear.',
  },
  {
    id: 'page-hinkley',
    name: 'Page-Hinkley test',
    formula: String.raw`m_n = \sum_{i \le n} (x_i - \bar x_i - \delta), \quad \text{alarm if } m_n - \min_{i \le n} m_i > \lambda`,
    says: 'Has the mean risen above its own past? No baseline is needed.',
    source: {
      title: 'Gama, Žliobaitė, Bifet, Pechenizkiy & Bouchachia (2014), ACM Computing Surveys 46(4), 44:1–44:37',
      doi: '10.1145/2523813',
    },
    range: '0 and up',
    failureMode:
      'The running mean learns the drift: a slow rise becomes the new baseline. δ and λ are in units of the values, so settings do not carry over. On 400 outcomes of a steady rate near 17 % it alarms after 202 with δ = .005 and λ = 10.',
    threshold: 'None; δ is half the smallest change worth finding, λ is tuned to the false alarms.',
  },
  {
    id: 'sample-size',
    name: 'Sample size per arm',
    formula: String.raw`n = \frac{\left(z_{1-\alpha/2}\sqrt{2\bar p\bar q} + z_{1-\beta}\sqrt{p_0q_0+p_1q_1}\right)^2}{(p_1-p_0)^2}`,
    says: 'Outcomes needed in each of two equal arms to find the difference with the power wanted.',
    source: {
      title: 'Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, chapter 4',
      doi: '10.1002/0471445428',
    },
    range: '1 and up; 1,094 per arm for 20 % against 25 % at α = .05 and power .8',
    failureMode:
      'It counts the outcomes that inform: group B only, creditworthy only, labels arrived. Counting all applications instead makes a test look several times faster than it is.',
    threshold: 'Power .8 by custom (Cohen 1988).',
  },
  {
    id: 'days-to-power',
    name: 'Days to power',
    formula: String.raw`D = \left\lceil \left(\frac{z_{1-\alpha}\,\sigma_0 + z_{1-\beta}\,\sigma_1}{p_1-p_0}\right)^2 \right\rceil, \quad \sigma_i^2 = \frac{p_iq_i}{a} + \frac{p_0q_0}{c}`,
    says: 'Days a stage of a rollout must last before it can see the difference; a and c are the outcomes per day in canary and control.',
    source: {
      title: 'Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, chapter 4 (unequal samples)',
      doi: '10.1002/0471445428',
    },
    range: '1 and up',
    failureMode:
      'A 1 % canary of 500 applications a day needs 495 days to see group B’s approval rate fall by 5 points: it finds crashes, not unfairness. Assumes a single look and steady traffic.',
    threshold: 'Power .8 by custom; one-sided α = .05 here, because a guardrail asks in one direction.',
  },
  {
    id: 'bonferroni',
    name: 'Bonferroni correction',
    formula: String.raw`p_i^{\mathrm{adj}} = \min(1,\; m\,p_i)`,
    says: 'Makes even one false alarm among m tests as unlikely as it would be for one test.',
    source: {
      title: 'Dunn (1961), Journal of the American Statistical Association 56, 52–64',
      doi: '10.1080/01621459.1961.10482090',
    },
    range: '0 to 1',
    failureMode:
      'Strict: with nine features, two groups and weekly looks, a small true drift no longer passes. m must count the tests one would have reported, not those one did report.',
    threshold: 'Adjusted p ≤ .05 by custom.',
  },
  {
    id: 'benjamini-hochberg',
    name: 'Benjamini-Hochberg correction',
    formula: String.raw`p_{(i)}^{\mathrm{adj}} = \min_{j \ge i} \frac{m\,p_{(j)}}{j}`,
    says: 'Limits the share of false alarms among the alarms, not the chance of a single one.',
    source: {
      title: 'Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300',
      doi: '10.1111/j.2517-6161.1995.tb02031.x',
    },
    range: '0 to 1',
    failureMode:
      'Holds for independent or positively dependent tests. The limit is on average: a single family of tests may do worse, and picking the “significant” feature one likes best breaks it.',
    threshold: 'Adjusted p ≤ .05 or .10 by custom.',
  },
] as const satisfies readonly MetricDefinition[];
