import type { About } from '../shared/about';

export const creditDrift: About = {
  title: 'The credit model that drifted',
  name: 'the credit case',
  real: 'A causal model of applicants with the truth kept until the debrief; models and statistics run in this browser.',
  rooms: [
    {
      path: 'sandbox',
      title: 'Sandbox',
      text: 'Inject any cause at any severity, alone or together, and watch rates, AUC, drift and every board react. The truth is in sight.',
    },
    {
      path: 'own-data',
      title: 'Your own data',
      text: 'The same fairness and calibration figures on a file of loans that you bring. It is read on this device and sent nowhere.',
    },
  ],
  notices: [
    {
      title: 'The average is calm, a group is not',
      text: 'AUC and profit hold still while creditworthy people of one group are turned away. Nobody who watches the average will see it.',
    },
    {
      title: 'The fix makes it worse',
      text: 'Retraining on balanced data sounds right. When the labels are wrong, it teaches the model the same wrong more thoroughly.',
    },
    {
      title: 'Nobody knows who was wronged',
      text: 'People who were turned away have no outcome. What you cannot see you have to buy, estimate, or admit.',
    },
    {
      title: 'Nothing is wrong',
      text: 'Some alerts are chance. Finding that out, and saying it, is a skill too.',
    },
  ],
};
