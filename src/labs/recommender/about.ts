import type { About } from '../shared/about';

export const recommender: About = {
  title: 'The recommender',
  name: 'the recommender',
  real: 'Real algorithms on real or generated ratings, trained in this browser.',
  notices: [
    {
      title: 'The future leaks into the past',
      text: 'A random split lets a model train on ratings given after the ones it is tested on. The score looks better than service will.',
    },
    {
      title: 'The best score, the worst list',
      text: 'A small rating error says the stars are close for films that people chose. It does not say that they would choose the five at the top.',
    },
    {
      title: 'Everybody gets the same five',
      text: 'Popularity is easy to ship and beats many a model of stars. Coverage shows how much of the catalogue is never seen.',
    },
    {
      title: 'Some fly worse than before',
      text: 'An average hides new users and rare films. Read the segments before you ship, not after the complaints.',
    },
  ],
};
