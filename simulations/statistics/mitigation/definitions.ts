/** What the mitigations mean. Positive = creditworthy, h = decision, A = group, Y = label. */
import type { MetricDefinition } from '../definition';

const hardt = {
  title: 'Hardt, Price & Srebro (2016), “Equality of opportunity in supervised learning”',
  url: 'https://arxiv.org/abs/1610.02413',
};

const agarwal = {
  title: 'Agarwal, Beygelzimer, Dudík, Langford & Wallach (2018), “A reductions approach to fair classification”',
  url: 'https://arxiv.org/abs/1803.02453',
};

export const mitigationDefinitions = [
  {
    id: 'reweighing',
    name: 'Reweighing (Kamiran-Calders)',
    formula: String.raw`w(a, y) = \frac{P(A=a)\,P(Y=y)}{P(A=a, Y=y)}`,
    says: 'Weights for retraining that make label and group independent: every group has the same weighted share of good applicants. The group is needed for training only.',
    source: {
      title: 'Kamiran & Calders (2012), Knowledge and Information Systems 33, 1–33',
      doi: '10.1007/s10115-011-0463-8',
    },
    range: 'Above 0; the weights add up to the number of rows',
    failureMode:
      'It trusts the labels. Where good files of a group are marked bad, it balances the wrong labels. Parity of the training data is not parity of the decisions: no rate of the fitted model is promised.',
  },
  {
    id: 'balanced-weights',
    name: 'Balanced weights',
    formula: String.raw`w_k = \frac{n}{K\,n_k}`,
    says: 'Every class, or every group, weighs the same in all, however few rows it has.',
    source: {
      title:
        'King & Zeng (2001), “Logistic regression in rare events data”, Political Analysis 9, 137–163; scikit-learn class_weight="balanced"',
      doi: '10.1093/oxfordjournals.pan.a004868',
    },
    range: 'Above 0; the weights add up to the number of rows',
    failureMode:
      'Balancing classes shifts the predicted probabilities away from the true rates, so a cut-off set for the old scale no longer means what it did. Balancing groups doubles down on wrong labels of the small group.',
  },
  {
    id: 'correlation-remover',
    name: 'Correlation remover',
    formula: String.raw`x' = x - \alpha\,\beta\,(s - \bar s), \quad \beta = \frac{\operatorname{cov}(s, x)}{\operatorname{var}(s)}`,
    says: 'Takes out of every feature what is linear in the group, before training.',
    source: {
      title: 'fairlearn, preprocessing/_correlation_remover.py',
      url: 'https://fairlearn.org/main/user_guide/mitigation/preprocessing.html',
    },
    failureMode:
      'The group must be known for every applicant scored, which is the same legal question as group cut-offs. Only linear dependence goes: a spread or an interaction that tells the groups apart stays.',
  },
  {
    id: 'exponentiated-gradient',
    name: 'Exponentiated gradient',
    formula: String.raw`\lambda_c = \frac{B\,e^{\theta_c}}{1+\sum_k e^{\theta_k}}, \quad \theta_c \leftarrow \theta_c + \eta(\gamma_c(h) - \varepsilon)`,
    says: 'A game: weights on the violated constraints rise until a cost-sensitive learner gives in. The result is a lottery over models that meets the parity on average.',
    source: agarwal,
    failureMode:
      'The same applicant may be approved today and rejected tomorrow. Parity holds on the training data up to ε and what the game has not settled, not on a population that has moved. Without the group as an input it works through proxies.',
    threshold: 'ε of .01 is fairlearn’s default; .02 here.',
  },
  {
    id: 'parity-moments',
    name: 'Parity moments',
    formula: String.raw`\gamma_{\pm,e,a}(h) = \pm\bigl(P(h=1 \mid e, A=a) - P(h=1 \mid e)\bigr) \le \varepsilon`,
    says: 'How far a group’s approval rate within an event (all, the good, the bad) lies from everybody’s.',
    source: agarwal,
    range: '−1 to 1; 0 is parity',
    failureMode:
      'Measured against the overall rate, which the large group dominates: with three applicants in four in A, A’s γ is a third of B’s at the same gap.',
    threshold: 'ε, chosen by who answers for it.',
  },
  {
    id: 'threshold-optimizer',
    name: 'Threshold optimiser (fairlearn)',
    formula: String.raw`\max_{x \in \{0, \frac1N, \ldots, 1\}} \sum_a n_a f_a(x)`,
    says: 'A cut-off per group, or a lottery of two, on a grid of common rates; f is the best payoff of a group at the rate x. The model stays as it is.',
    source: hardt,
    failureMode:
      'The group is used when deciding: in the United States exposed to disparate-treatment claims. Applicants between two cut-offs are decided by lot. It repairs the rates, never the reason they differ.',
  },
  {
    id: 'exact-thresholds',
    name: 'Best thresholds under a parity',
    formula: String.raw`\max_{\pi_a}\; \mathbb E[u(h, Y)] \quad \text{s.t. } P(h=1 \mid e, A=a) = P(h=1 \mid e, A=b)`,
    says: 'The same without a grid: the most accuracy or profit any randomised thresholds can have under the parity. A bound for everything else that uses this score.',
    source: hardt,
    failureMode:
      'Best on the data it was fitted to. Corners of the hull of a small group are luck, and next month’s rates will differ. Equalised odds drags every group down to what the worst score allows.',
  },
  {
    id: 'decision-odds',
    name: 'Equalised odds on decisions',
    formula: String.raw`\mathrm{TPR}' = \mathrm{TPR}\,p_{1} + (1-\mathrm{TPR})\,p_{0}, \quad \mathrm{FPR}' = \mathrm{FPR}\,p_{1} + (1-\mathrm{FPR})\,p_{0}`,
    says: 'Keeps approvals with probability p₁ and turns rejections with p₀, per group, until both rates agree. Needs decisions only, no scores.',
    source: {
      title:
        'Hardt, Price & Srebro (2016), deriving from a binary predictor; AIF360 postprocessing/eq_odds_postprocessing.py',
      url: hardt.url,
    },
    failureMode:
      'Mostly makes the better-served group worse, by lot. Two programmes with the same optimum may flip different people: compare the rates, not the probabilities.',
  },
  {
    id: 'calibrated-odds',
    name: 'Calibrated equalised odds',
    formula: String.raw`\alpha = \frac{c_{b} - c_{a}}{c_{\mathrm{trivial}} - c_{a}}, \quad s' = \begin{cases} P(Y=1 \mid A=a) & \text{with probability } \alpha \\ s & \text{otherwise}\end{cases}`,
    says: 'Replaces scores of the better-served group by its base rate until one generalised error rate agrees; both groups stay calibrated.',
    source: {
      title: 'Pleiss, Raghavan, Wu, Kleinberg & Weinberger (2017), “On fairness and calibration”',
      url: 'https://arxiv.org/abs/1709.02012',
    },
    range: '0 to 1 where possible',
    failureMode:
      'A mix rate above 1 means there is no solution: the other group’s error is beyond even a coin with the base rate. Then AIF360 silently replaces every score.',
  },
  {
    id: 'group-cutoffs',
    name: 'Cut-off per group',
    formula: String.raw`h = \mathbf 1[s \ge t_A]`,
    says: 'One fixed cut-off for each group, the most profitable pair whose rates agree. No lottery.',
    source: {
      title: 'Wattenberg, Viégas & Hardt (2016), “Attacking discrimination with smarter machine learning”',
      url: 'https://research.google.com/bigpicture/attacking-discrimination-in-ml/',
    },
    failureMode:
      'The group is used when deciding. Two applicants with the same score are treated differently, and rates agree only as finely as the scores allow: in the 2016 example, equal means equal as whole percentages.',
    threshold: 'Break-even: approve when P(good) exceeds loss / (loss + gain), .70 for 700 and 300.',
  },
] as const satisfies readonly MetricDefinition[];
