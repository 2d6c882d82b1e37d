/**
 * What the fairness measures mean. Positive = creditworthy and approved, so TPR = P(approve | creditworthy) and FRR = 1 − TPR. `g` is a group,
 * `B` the focal and `A` the reference group. Legal remarks say where a threshold comes from; they are no legal advice.
 */
import type { MetricDefinition } from '../definition';

const fairlearn = { title: 'fairlearn, fairlearn/metrics/_fairness_metrics.py', url: 'https://fairlearn.org' };
const hardt = {
  title: 'Hardt, Price & Srebro (2016), Equality of Opportunity in Supervised Learning, NeurIPS',
  url: 'https://arxiv.org/abs/1610.02413',
};
const aif360 = {
  title: 'AIF360, aif360/metrics/classification_metric.py; Bellamy et al. (2018)',
  url: 'https://arxiv.org/abs/1810.01943',
};
const aequitas = { title: 'Aequitas; Saleiro et al. (2018)', url: 'https://arxiv.org/abs/1811.05577' };

export const fairnessDefinitions = [
  {
    id: 'false-rejection-gap',
    name: 'Gap of false rejection rates',
    formula: String.raw`\mathrm{FRR}_B - \mathrm{FRR}_A = \mathrm{TPR}_A - \mathrm{TPR}_B`,
    says: 'How many more of every hundred creditworthy applicants are turned down in group B, in percentage points.',
    source: hardt,
    range: '−1 to 1',
    failureMode:
      'Closes also when group A is treated worse (levelling down): read both rates. Not 0 at launch in the credit simulator (11 points), so “back to launch” and “close the gap” are different aims.',
  },
  {
    id: 'false-rejection-gap-interval',
    name: 'Interval of the gap (Newcombe)',
    formula: String.raw`\hat d-\sqrt{(\hat p_1-l_1)^2+(u_2-\hat p_2)^2}\ \le\ d\ \le\ \hat d+\sqrt{(u_1-\hat p_1)^2+(\hat p_2-l_2)^2}`,
    says: 'The gaps this sample does not speak against, made of the Wilson intervals (l, u) of both rates.',
    source: {
      title: 'Newcombe (1998), Statistics in Medicine 17, 873–890, method 10',
      doi: '10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I',
    },
    failureMode:
      'For independent samples of creditworthy applicants. For the same people under two models use a paired test (McNemar). Covers sampling, not wrong labels.',
    threshold: '95 % by custom; a gap whose interval holds 0 is not shown to exist, nor shown to be absent.',
  },
  {
    id: 'demographic-parity-difference',
    name: 'Demographic parity difference',
    formula: String.raw`\max_g P(\hat y=1\mid g) - \min_g P(\hat y=1\mid g)`,
    says: 'How far approval rates lie apart, whoever is creditworthy.',
    source: fairlearn,
    range: '0 to 1',
    failureMode:
      'Unsigned: does not say who is approved less. Zero can be had by approving the wrong people of one group. Differs from zero under a perfect model when base rates differ.',
  },
  {
    id: 'demographic-parity-ratio',
    name: 'Demographic parity ratio',
    formula: String.raw`\frac{\min_g P(\hat y=1\mid g)}{\max_g P(\hat y=1\mid g)}`,
    says: 'Lowest approval rate as a share of the highest.',
    source: fairlearn,
    range: '0 to 1',
    failureMode:
      'Sensitive when approvals are rare and insensitive when they are common; turned round (rejection rates) it tells another story.',
    threshold: '.8, the four-fifths rule of US employment guidelines (29 CFR 1607.4 D); not a rule of credit law.',
  },
  {
    id: 'equal-opportunity-difference',
    name: 'Equal opportunity difference',
    formula: String.raw`\max_g \mathrm{TPR}_g - \min_g \mathrm{TPR}_g`,
    says: 'How far apart creditworthy applicants’ chances of approval are: the size of the gap of false rejection rates.',
    source: hardt,
    range: '0 to 1',
    failureMode:
      'Needs true outcomes, also of the rejected; with biased labels it certifies the bias. Unsigned in fairlearn, focal − reference in AIF360 under the same name.',
  },
  {
    id: 'equal-opportunity-ratio',
    name: 'Equal opportunity ratio',
    formula: String.raw`\frac{\min_g \mathrm{TPR}_g}{\max_g \mathrm{TPR}_g}`,
    says: 'Lowest true positive rate as a share of the highest.',
    source: fairlearn,
    range: '0 to 1',
    failureMode:
      'Flatters: true positive rates of .9 and .8 give .89, inside four fifths, while the second group is falsely rejected twice as often.',
    threshold: '.8 by analogy with the four-fifths rule, which speaks of selection rates only.',
  },
  {
    id: 'equalised-odds-difference',
    name: 'Equalised odds difference',
    formula: String.raw`\max\bigl(\Delta\mathrm{TPR},\,\Delta\mathrm{FPR}\bigr)\quad\text{or}\quad \tfrac12\bigl(\Delta\mathrm{TPR}+\Delta\mathrm{FPR}\bigr)`,
    says: 'The larger (or the mean) of the gaps among creditworthy and among other applicants.',
    source: hardt,
    range: '0 to 1',
    failureMode:
      'Mixes two harms: being wrongly turned down and being wrongly lent to. Cannot be 0 together with calibration by group when base rates differ (Kleinberg et al. 2016; Chouldechova 2017). The mean lets one gap hide the other.',
  },
  {
    id: 'equalised-odds-ratio',
    name: 'Equalised odds ratio',
    formula: String.raw`\min\Bigl(\frac{\min_g \mathrm{TPR}_g}{\max_g \mathrm{TPR}_g},\ \frac{\min_g \mathrm{FPR}_g}{\max_g \mathrm{FPR}_g}\Bigr)`,
    says: 'The smaller ratio of true positive and of false positive rates.',
    source: fairlearn,
    range: '0 to 1',
    failureMode: 'Small groups with few false approvals make it jump; a group without any makes it 0.',
    threshold: '.8 by analogy with the four-fifths rule.',
  },
  {
    id: 'predictive-parity-difference',
    name: 'Predictive parity difference',
    formula: String.raw`\max_g P(y=1\mid \hat y=1, g) - \min_g P(y=1\mid \hat y=1, g)`,
    says: 'Whether an approval means the same in every group: how far their bad rates lie apart.',
    source: { title: 'Chouldechova (2017), Big Data 5, 153–163', doi: '10.1089/big.2016.0047' },
    range: '0 to 1',
    failureMode:
      'Known without the rejected, and blind to them. A stricter bar for one group shows as a *higher* precision there; a difference in risk above the bar shows the same (infra-marginality).',
  },
  {
    id: 'statistical-parity-difference',
    name: 'Statistical parity difference',
    formula: String.raw`P(\hat y=1\mid B) - P(\hat y=1\mid A)`,
    says: 'Approval rate of the focal group − that of the reference group. Below 0: the focal group is approved less often.',
    source: aif360,
    range: '−1 to 1',
    failureMode: 'Says nothing of who is creditworthy. Depends on which group is named the reference.',
    threshold: '±.1 in AIF360’s web demo: a convention.',
  },
  {
    id: 'disparate-impact',
    name: 'Disparate impact',
    formula: String.raw`\frac{P(\hat y=1\mid B)}{P(\hat y=1\mid A)}`,
    says: 'Approval rate of the focal group as a share of that of the reference group.',
    source: aif360,
    range: '0 upwards; 1 is parity',
    failureMode:
      'Can rest at .9 while creditworthy applicants of B are rejected twice as often. A ratio without a sample size: read the interval of the difference.',
    threshold: '.8 to 1.25: four-fifths rule (29 CFR 1607.4 D), both ways.',
  },
  {
    id: 'average-odds-difference',
    name: 'Average odds difference',
    formula: String.raw`\tfrac12\bigl[(\mathrm{FPR}_B-\mathrm{FPR}_A)+(\mathrm{TPR}_B-\mathrm{TPR}_A)\bigr]`,
    says: 'Mean of the two signed gaps.',
    source: aif360,
    range: '−1 to 1',
    failureMode:
      'Cancels: with TPR .2 lower and FPR .2 higher, both worse decisions for group B, it is exactly 0. The average *absolute* odds difference is then .2.',
    threshold: '±.1 in AIF360’s web demo: a convention.',
  },
  {
    id: 'average-absolute-odds-difference',
    name: 'Average absolute odds difference',
    formula: String.raw`\tfrac12\bigl[\,|\mathrm{FPR}_B-\mathrm{FPR}_A|+|\mathrm{TPR}_B-\mathrm{TPR}_A|\,\bigr]`,
    says: 'Mean size of the two gaps. Equal to fairlearn’s equalised odds difference with `mean` for two groups.',
    source: aif360,
    range: '0 to 1',
    failureMode: 'Never 0 in a sample, even under a fair process; no direction.',
  },
  {
    id: 'average-predictive-value-difference',
    name: 'Average predictive value difference',
    formula: String.raw`\tfrac12\bigl[(\mathrm{PPV}_B-\mathrm{PPV}_A)+(\mathrm{FOR}_B-\mathrm{FOR}_A)\bigr]`,
    says: 'Mean of the differences in creditworthy share among the approved and among the rejected.',
    source: aif360,
    range: '−1 to 1',
    failureMode: 'The two may cancel. Its second half needs the outcomes of rejected applicants.',
  },
  {
    id: 'aequitas-disparity',
    name: 'Disparity, and whether it counts as fair',
    formula: String.raw`d_m = \frac{m_B}{m_A},\qquad \text{fair} \iff \tau \le d_m \le \tfrac1\tau`,
    says: 'Any rate of the focal group as a multiple of the reference group’s; fair within τ and 1/τ.',
    source: aequitas,
    range: '0 upwards; 1 is parity; undefined when the reference is 0',
    failureMode:
      'Ignores sample size: with equal true false rejection rates of 20 % and 150 and 50 creditworthy applicants it cries unfair in half of all samples, with 600 and 200 in 18 of 100. Ratios of small rates alarm first, and the same gap seen as TPR passes.',
    threshold: 'τ = .8 (four-fifths rule, applied to every rate).',
  },
  {
    id: 'generalised-entropy',
    name: 'Generalised entropy index (α = 2)',
    formula: String.raw`\frac1{n\alpha(\alpha-1)}\sum_i\Bigl[\Bigl(\frac{b_i}{\mu}\Bigr)^{\alpha}-1\Bigr],\qquad b_i=\hat y_i-y_i+1`,
    says: 'How unequally decisions treat individuals: a false approval is a benefit of 2, a right decision 1, a false rejection 0.',
    source: { title: 'Speicher et al. (2018), KDD', doi: '10.1145/3219819.3220046' },
    range: '0 upwards; 0 when all benefits are equal',
    failureMode:
      'Knows no groups: it can fall while one group is treated worse. A book of false approvals only counts as perfectly equal. The benefit scale is arbitrary, and so is any comparison that rests on it.',
  },
  {
    id: 'theil',
    name: 'Theil index (α = 1)',
    formula: String.raw`\frac1n\sum_i \frac{b_i}{\mu}\ln\frac{b_i}{\mu}`,
    says: 'The same with α = 1. Like every generalised entropy it splits exactly into inequality between groups and within them.',
    source: { title: 'Speicher et al. (2018), KDD; AIF360 theil_index', doi: '10.1145/3219819.3220046' },
    range: '0 to ln n',
    failureMode:
      'As for generalised entropy. The part between groups is often a small share of the whole, which hides it in the sum.',
  },
] as const satisfies readonly MetricDefinition[];
