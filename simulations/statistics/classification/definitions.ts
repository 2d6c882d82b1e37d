/**
 * What the measures of a classifier mean. Positive = creditworthy throughout; TP, FP, TN, FN as in confusion.ts. Measured figures in
 * `failureMode` on samples are reproduced by test/statistics/definitions-measured.test.ts; those of the credit simulator come from its prototype (twelve seeds).
 */
import type { MetricDefinition } from '../definition';

const delongPaper = {
  title:
    'DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44, 837–845; fast form: Sun & Xu (2014), IEEE SPL 21, 1389–1393',
  doi: '10.2307/2531595',
};

export const classificationDefinitions = [
  {
    id: 'auc',
    name: 'Area under the ROC curve',
    formula: String.raw`\mathrm{AUC} = P(s^+ > s^-) + \tfrac12 P(s^+ = s^-)`,
    says: 'The chance that a random creditworthy applicant scores above a random one who is not. It judges the order of scores only.',
    source: { title: 'Hanley & McNeil (1982), Radiology 143, 29–36', doi: '10.1148/radiology.143.1.7063747' },
    range: '0 to 1; .5 tells nothing',
    failureMode:
      'Averages over all cut-offs and all groups. In the credit simulator the false rejection rate of group B rises by 15 points while the AUC falls by less than .01: it does not see the cut-off, the calibration or a quarter of the applicants.',
    threshold:
      'None that fits all portfolios. Scorecards of .7 to .85 are usual; compare with your own launch value and its interval.',
  },
  {
    id: 'auc-interval',
    name: 'Interval of the AUC (DeLong)',
    formula: String.raw`\widehat{\mathrm{AUC}} \pm z\,\sqrt{\tfrac{S_{10}}{n_+} + \tfrac{S_{01}}{n_-}}`,
    says: 'How far the AUC of this sample may lie from the true one. S₁₀ and S₀₁ are the variances of how each row is ranked against the other class.',
    source: delongPaper,
    failureMode:
      'Too narrow near 1 and in small samples: classes perfectly apart give a standard error of 0. Covers sampling only, not labels that are wrong or missing for the rejected. For two scores of the same people use the paired test.',
    threshold: '95 % by custom.',
  },
  {
    id: 'gini',
    name: 'Gini coefficient',
    formula: String.raw`G = 2\,\mathrm{AUC} - 1`,
    says: 'The AUC on a scale from 0 (tells nothing) to 1 (perfect). Also called accuracy ratio or Somers’ D.',
    source: { title: 'Engelmann, Hayden & Tasche (2003), Deutsche Bundesbank Discussion Paper 01/2003, Series 2' },
    range: '−1 to 1',
    failureMode:
      'Every failure of the AUC, and movements look twice as large. Not the Gini impurity of decision trees.',
  },
  {
    id: 'credit-ks',
    name: 'KS of a scorecard',
    formula: String.raw`\max_t\,\bigl[\mathrm{TPR}(t) - \mathrm{FPR}(t)\bigr]`,
    says: 'How far apart the scores of creditworthy and other applicants are at the best single cut-off.',
    source: {
      title: 'Thomas, Crook & Edelman (2017), Credit Scoring and Its Applications, 2nd ed., SIAM',
      doi: '10.1137/1.9781611974560',
    },
    range: '0 to 1',
    failureMode:
      'Looks at one cut-off, seldom the one in use, and picks the best after the fact, so it is biased upwards in small samples. Not the KS test of drift, which compares two samples of the same feature.',
  },
  {
    id: 'average-precision',
    name: 'Average precision',
    formula: String.raw`\sum_n (R_n - R_{n-1})\,P_n`,
    says: 'Precision at every cut-off, weighted by the recall gained there: the area under the precision–recall steps.',
    source: {
      title: 'scikit-learn, sklearn.metrics.average_precision_score; Davis & Goadrich (2006), ICML',
      doi: '10.1145/1143844.1143874',
    },
    range: '0 to 1; the base rate tells nothing',
    failureMode:
      'Its zero point is the base rate: with 69 % creditworthy a useless score gets .69. Not comparable between groups or months of different base rate.',
  },
  {
    id: 'log-loss',
    name: 'Log loss',
    formula: String.raw`-\frac1n\sum_i \bigl[y_i\ln p_i + (1-y_i)\ln(1-p_i)\bigr]`,
    says: 'Mean surprise at what happened, in nats. Lowest for the true probabilities; what logistic regression minimises.',
    source: {
      title: 'Good (1952), Journal of the Royal Statistical Society B 14, 107–114',
      doi: '10.1111/j.2517-6161.1952.tb00104.x',
    },
    range: '0 upwards; ln 2 ≈ .693 for always .5',
    failureMode: 'A few confident errors, such as mislabelled rows, dominate the mean. Depends on the base rate.',
  },
  {
    id: 'brier',
    name: 'Brier score',
    formula: String.raw`\frac1n\sum_i (p_i - y_i)^2`,
    says: 'Mean squared distance between promise and outcome: calibration and separation in one number.',
    source: {
      title: 'Brier (1950), Monthly Weather Review 78, 1–3',
      doi: '10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2',
    },
    range: '0 to 1; base rate × (1 − base rate) tells nothing',
    failureMode:
      'A low value may only mean that the outcome is rare or common. Compare groups by its parts, not by the sum.',
  },
  {
    id: 'brier-decomposition',
    name: 'Brier score, decomposed',
    formula: String.raw`\underbrace{\tfrac1n\sum_k n_k(\bar p_k-\bar y_k)^2}_{\text{reliability}} - \underbrace{\tfrac1n\sum_k n_k(\bar y_k-\bar y)^2}_{\text{resolution}} + \underbrace{\bar y(1-\bar y)}_{\text{uncertainty}}`,
    says: 'Whether a score is worse because it promises wrongly (reliability), because it tells less apart (resolution) or because people differ (uncertainty).',
    source: {
      title:
        'Murphy (1973), Journal of Applied Meteorology 12, 595–600; Stephenson, Coelho & Jolliffe (2008), Weather and Forecasting 23, 752–757',
      doi: '10.1175/2007WAF2006116.1',
    },
    failureMode:
      'The three parts add up only when every bin holds one distinct score; otherwise two terms for the spread within bins are needed, and shown. Reliability is biased upwards in small samples.',
  },
  {
    id: 'ece',
    name: 'Expected calibration error',
    formula: String.raw`\sum_k \frac{n_k}{n}\,\bigl|\bar y_k - \bar p_k\bigr|`,
    says: 'How far observed shares are from promised ones, averaged over ten bins of the score.',
    source: {
      title: 'Naeini, Cooper & Hauskrecht (2015), AAAI; bias: Kumar, Liang & Ma (2019), NeurIPS',
      url: 'https://arxiv.org/abs/1909.10155',
    },
    range: '0 to 1',
    failureMode:
      'Never 0 in a sample: a perfectly calibrated score shows about .06 with 200 rows, .03 with 1,000 and .006 with 20,000, so the smaller group tends to look worse. Depends on the bins. Says nothing of the direction.',
  },
  {
    id: 'ece-equal-mass',
    name: 'Expected calibration error, equal-mass bins',
    formula: String.raw`\sum_{k} \frac{n_k}{n}\,\bigl|\bar y_k - \bar p_k\bigr|,\quad n_1=\dots=n_{K-1}=\lfloor n/K\rfloor`,
    says: 'The same with equally many rows per bin, so that no bin is sparse. NannyML uses it to decide whether to recalibrate.',
    source: {
      title: 'NannyML, nannyml/calibration.py',
      url: 'https://github.com/NannyML/nannyml/blob/main/nannyml/calibration.py',
    },
    range: '0 to 1',
    failureMode:
      'Still biased upwards in small samples. Equal scores may fall into different bins. Wide bins hide errors where scores are rare.',
  },
  {
    id: 'mce',
    name: 'Maximum calibration error',
    formula: String.raw`\max_k\,\bigl|\bar y_k - \bar p_k\bigr|`,
    says: 'The worst bin of the reliability diagram.',
    source: { title: 'Naeini, Cooper & Hauskrecht (2015), AAAI', doi: '10.1609/aaai.v29i1.9602' },
    range: '0 to 1',
    failureMode:
      'One row alone in a bin can make it: a perfectly calibrated score shows about .23 with 200 rows. Look at the counts.',
  },
  {
    id: 'calibration-in-the-large',
    name: 'Calibration in the large',
    formula: String.raw`\bar y - \bar p`,
    says: 'Observed share of creditworthy − mean score. Above 0 the score is too pessimistic about these people.',
    source: {
      title: 'Van Calster et al. (2019), BMC Medicine 17, 230',
      doi: '10.1186/s12916-019-1466-7',
    },
    range: '−1 to 1',
    failureMode:
      'Two groups that err in opposite directions cancel, as do low and high scores. Taken over approved applicants only it misses those wrongly turned down.',
    threshold: '0; its interval is that of a share.',
  },
  {
    id: 'false-rejection-rate',
    name: 'False rejection rate',
    formula: String.raw`\mathrm{FRR} = P(\text{reject}\mid y=1) = \frac{FN}{TP+FN} = 1-\mathrm{TPR}`,
    says: 'Of the creditworthy applicants, the share turned down: a harm done to people who would have repaid.',
    source: {
      title: 'Hardt, Price & Srebro (2016), NeurIPS: one minus the true positive rate',
      url: 'https://arxiv.org/abs/1610.02413',
    },
    range: '0 to 1',
    failureMode:
      'Needs the outcome of rejected applicants, which a lender never sees: estimates from approved ones alone are always 0. Where default is the positive class it is called the false *positive* rate. Its sample is the creditworthy of the group, not all applicants.',
    threshold: 'None; compare with launch and with the other group.',
  },
  {
    id: 'false-positive-rate',
    name: 'False approval rate (FPR)',
    formula: String.raw`\mathrm{FPR} = P(\text{approve}\mid y=0) = \frac{FP}{FP+TN}`,
    says: 'Of the applicants who are not creditworthy, the share approved.',
    source: { title: 'Fawcett (2006), Pattern Recognition Letters 27, 861–874', doi: '10.1016/j.patrec.2005.10.010' },
    range: '0 to 1',
    failureMode:
      'Not the share of bad loans in the book, which is FP ÷ (TP + FP). Needs the outcome of rejected applicants.',
  },
  {
    id: 'bad-rate',
    name: 'Bad rate of the book',
    formula: String.raw`P(y=0\mid\text{approve}) = \frac{FP}{TP+FP} = 1-\text{precision}`,
    says: 'Of the approved, the share that does not repay: what a lender does see, after the loans have matured.',
    source: {
      title: 'Thomas, Crook & Edelman (2017), Credit Scoring and Its Applications, 2nd ed., SIAM',
      doi: '10.1137/1.9781611974560',
    },
    range: '0 to 1',
    failureMode:
      'Blind to everybody turned down: it may even improve while false rejections rise. Matures with the labels, months late.',
    threshold:
      'Set by the price of credit: where a good loan earns 300 and a bad one loses 700, as in the credit simulator, the break-even is 30 %.',
  },
  {
    id: 'selection-rate',
    name: 'Approval rate',
    formula: String.raw`P(\text{approve}) = \frac{TP+FP}{n}`,
    says: 'Share of applicants approved. Known the same day, without any label.',
    source: { title: 'fairlearn, fairlearn.metrics.selection_rate', url: 'https://fairlearn.org' },
    range: '0 to 1',
    failureMode:
      'Moves when the applicants change as well as when the model does, and not at all when only the meaning of the inputs changes.',
  },
  {
    id: 'confusion-rates',
    name: 'Accuracy, F1, balanced accuracy',
    formula: String.raw`\frac{TP+TN}{n},\qquad \frac{2TP}{2TP+FP+FN},\qquad \frac{\mathrm{TPR}+\mathrm{TNR}}2`,
    says: 'Three ways to make one number of the four counts.',
    source: {
      title: 'Sokolova & Lapalme (2009), Information Processing & Management 45, 427–437',
      doi: '10.1016/j.ipm.2009.03.002',
    },
    range: '0 to 1',
    failureMode:
      'Each weighs false rejections against false approvals at a price nobody chose. Accuracy follows the base rate; F1 ignores the rightly rejected and changes when the classes swap names.',
  },
  {
    id: 'wilson',
    name: 'Interval of a share (Wilson)',
    formula: String.raw`\frac{\hat p+\frac{z^2}{2n}\pm z\sqrt{\frac{\hat p(1-\hat p)}{n}+\frac{z^2}{4n^2}}}{1+\frac{z^2}{n}}`,
    says: 'The true shares that this sample does not speak against.',
    source: {
      title: 'Wilson (1927), JASA 22, 209–212; Brown, Cai & DasGupta (2001), Statistical Science 16, 101–133',
      doi: '10.1214/ss/1009213286',
    },
    failureMode:
      'Assumes independent applicants. Its coverage is right on average and swings around it: of 30 with a true share of 5 % it holds 94 times in 100, where p ± 1.96 se holds only 77 times.',
    threshold: '95 % by custom.',
  },
  {
    id: 'isotonic',
    name: 'Isotonic calibration',
    formula: String.raw`\min_{f\ \text{non-decreasing}}\ \sum_i \bigl(y_i-f(s_i)\bigr)^2`,
    says: 'The rising curve closest to the outcomes: turns a score into a probability without assuming a shape.',
    source: {
      title: 'Zadrozny & Elkan (2002), KDD; Ayer et al. (1955), Annals of Mathematical Statistics 26, 641–647',
      doi: '10.1145/775047.775151',
    },
    failureMode:
      'Needs about a thousand labelled rows or it follows noise (Niculescu-Mizil & Caruana 2005); says exactly 0 or 1 at the ends; flat pieces turn different scores into ties. Right for the people it was fitted on, as long as inputs mean the same.',
  },
  {
    id: 'cbpe',
    name: 'Performance estimated without labels (CBPE)',
    formula: String.raw`\widehat{\mathrm{FRR}} = \frac{\sum_{i\in\text{rejected}} c(s_i)}{\sum_i c(s_i)},\qquad c = \text{calibrated score}`,
    says: 'What the false rejection rate (or any rate of the matrix) would be if calibrated scores still told the truth. Known the same day.',
    source: {
      title: 'NannyML, nannyml/performance_estimation/confidence_based',
      url: 'https://nannyml.readthedocs.io/en/stable/how_it_works/performance_estimation.html',
    },
    failureMode:
      'Blind by construction to concept drift: in the credit simulator it saw +0.6 points where the truth was +8.6 to +12.9. It also trusts a broken input: with amounts in the wrong unit it saw +8.7 of +15.',
    threshold: 'NannyML alerts beyond mean ± 3 standard deviations of the reference chunks.',
  },
] as const satisfies readonly MetricDefinition[];
